package it.sportello.knowledge.fact;

import it.sportello.core.message.Language;
import java.util.Locale;
import java.util.regex.Pattern;

/** Values as text that means nothing but itself, in the manner of each language. */
final class Plain {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** In front of these CommonMark takes a backslash as "this very sign". */
    private static final Pattern SIGNS = Pattern.compile("[\\p{Punct}&&\\p{ASCII}&&[^.,;:/?%@\"']]");
    /** Where a line begins so, a numbered list would begin. */
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,9})\\.(?=\\s|$)");

    private Plain() {}

    /** On one line. */
    static String markdown(String text) {
        String line = BLANKS.matcher(text.strip()).replaceAll(" ");
        return NUMBERED.matcher(SIGNS.matcher(line).replaceAll("\\\\$0")).replaceFirst("$1\\\\.");
    }

    static Locale locale(Language language) {
        return language.equals(Language.ENGLISH) ? Locale.UK : Locale.forLanguageTag(language.code());
    }
}
