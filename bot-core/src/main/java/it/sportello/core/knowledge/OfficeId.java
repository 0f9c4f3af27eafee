package it.sportello.core.knowledge;

import java.util.regex.Pattern;

/** The lasting name of an office, of the same shape as an article's. */
public record OfficeId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    public OfficeId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("office id: 1 to 60 lower-case letters, digits and hyphens are wanted");
        }
    }

    /** Whether a text from outside may become an id. */
    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
