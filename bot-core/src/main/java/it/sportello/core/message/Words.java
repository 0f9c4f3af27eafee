package it.sportello.core.message;

import java.util.regex.Pattern;

/**
 * What a person typed. Control characters other than line break and tab are dropped, since no channel shows them and
 * PostgreSQL refuses the zero character; everything else is kept as it came. Hidden in logs.
 */
public record Words(String value) {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    public static final Words NONE = new Words("");

    public Words {
        value = CONTROL.matcher(value).replaceAll("");
    }

    /** Whether nothing is left of it but blanks. */
    public boolean isBlank() {
        return value.isBlank();
    }

    @Override
    public String toString() {
        return "Words[" + value.length() + " characters]";
    }
}
