package it.sportello.server.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody has written himself in a reply. The rule: his words end at the first line that quotes our letter (the line
 * above which we ask him to write, or one that begins with {@code >}), that says who wrote what follows, that heads a
 * forwarded letter, or that begins a signature.
 */
final class ReplyText {
    private static final int LONGEST = 4000;
    private static final Pattern SIGNATURE = Pattern.compile("-- ?|_{5,}|-{5,}.*"
            + "|Inviato dal? (mio )?(iPhone|iPad|telefono|cellulare|smartphone|Outlook|Android|Samsung).*"
            + "|Sent from (my |Outlook).*");
    private static final Pattern WROTE =
            Pattern.compile("(Il|Il giorno|On|Am|Le)\\s.{4,200}(ha scritto|wrote|schrieb|a écrit)\\s?:?");
    private static final Pattern HEADED = Pattern.compile("\\*?(Da|From|Von|De):\\*?\\s.*");

    private ReplyText() {}

    /** @param marks lines of ours above which he is asked to write, in any language */
    static String of(String text, List<String> marks) {
        List<String> lines = text.replace("\r\n", "\n").lines().toList();
        int end = 0;
        while (end < lines.size() && !ends(lines, end, marks)) {
            end++;
        }
        String own =
                lines.subList(0, end).stream().collect(Collectors.joining("\n")).strip();
        return own.length() > LONGEST ? own.substring(0, LONGEST) : own;
    }

    private static boolean ends(List<String> lines, int at, List<String> marks) {
        String line = lines.get(at);
        String stripped = line.strip();
        return line.startsWith(">")
                || marks.stream().anyMatch(mark -> lower(stripped).contains(lower(mark)))
                || SIGNATURE.matcher(stripped).matches()
                || HEADED.matcher(stripped).matches()
                || WROTE.matcher(withNext(lines, at)).matches()
                || WROTE.matcher(stripped).matches();
    }

    /** Mail programs break the line that says who wrote what follows. */
    private static String withNext(List<String> lines, int at) {
        String next = at + 1 < lines.size() ? lines.get(at + 1).strip() : "";
        return (lines.get(at).strip() + " " + next).strip();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
