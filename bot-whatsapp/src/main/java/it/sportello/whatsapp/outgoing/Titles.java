package it.sportello.whatsapp.outgoing;

import it.sportello.core.message.ReplyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The titles of buttons and rows: short, never empty, and no two alike, or the platform refuses the whole message. */
final class Titles {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String MORE = "…";

    private Titles() {}

    /** One title for each option, in their order. */
    static List<String> of(List<ReplyOption> options, int longest) {
        Set<String> taken = new HashSet<>();
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            String label = label(options.get(i));
            String title = label.isEmpty() ? String.valueOf(i + 1) : shortened(label, longest);
            if (!taken.add(title)) {
                // The option's own number is unlike that of every other.
                String number = " " + (i + 1);
                title = shortened(label.isEmpty() ? MORE : label, longest - number.length()) + number;
                taken.add(title);
            }
            titles.add(title);
        }
        return titles;
    }

    /** The label on one line. */
    static String label(ReplyOption option) {
        return BLANKS.matcher(option.label()).replaceAll(" ").strip();
    }

    /** Where the label must be cut to be so short: after a word if there is one in its second half. */
    static int cut(String label, int longest) {
        if (label.length() <= longest) {
            return label.length();
        }
        int room = longest - MORE.length();
        int space = label.lastIndexOf(' ', room);
        int at = space > room / 2 ? space : room;
        return Character.isHighSurrogate(label.charAt(at - 1)) ? at - 1 : at;
    }

    static String shortened(String label, int longest) {
        int at = cut(label, longest);
        return at == label.length() ? label : label.substring(0, at).stripTrailing() + MORE;
    }
}
