package it.sportello.desk.crowd;

import it.sportello.core.message.Markdown;
import java.util.regex.Pattern;

/** What a person has said, without the line that says who said it, and as it was typed. */
final class GivenAnswer {
    private static final String PERSON = "👤";
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\p{Punct}&&\\p{ASCII}])");
    private static final Pattern HARD_BREAK = Pattern.compile("\\\\\\n");

    private GivenAnswer() {}

    static Markdown of(Markdown said) {
        String text = said.value().strip();
        int end = text.indexOf("\n\n");
        String words = end > 0 && text.startsWith(PERSON) ? text.substring(end).strip() : text;
        String lines = HARD_BREAK.matcher(words).replaceAll("\n");
        return new Markdown(ESCAPED.matcher(lines).replaceAll("$1"));
    }
}
