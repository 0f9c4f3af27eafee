package it.sportello.whatsapp.outgoing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that are to be read as they are. WhatsApp has no escape character: a mark that could format is fenced in with
 * zero-width spaces. Marks inside a word or between blanks format nothing and stay, and so do those of an address, which
 * could not be opened otherwise.
 */
final class Literal {
    private static final String FENCE = "\u200B";
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?://|www\\.)\\S+|[^\\s@]{1,64}+@[^\\s@]{1,250}");
    private static final Pattern IN_WORD = Pattern.compile("(?<=[\\p{L}\\p{N}])[*_~](?=[\\p{L}\\p{N}])");
    private static final Pattern ALONE = Pattern.compile("(?<!\\S)[*_~](?!\\S)");
    private static final Pattern MARK =
            Pattern.compile("(?:" + IN_WORD + ")|(?:" + ALONE + ")|(?<formats>[*_~`])|(?:" + ADDRESS + ")");

    /** Most words have none of them, and looking for addresses in a long text takes its time. */
    private static final Pattern ANY_MARK = Pattern.compile("[*_~`]");

    private Literal() {}

    static String of(String words) {
        return ANY_MARK.matcher(words).find() ? fenced(words) : words;
    }

    private static String fenced(String words) {
        return MARK.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? found.group() : FENCE + found.group() + FENCE));
    }
}
