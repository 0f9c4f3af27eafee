package it.sportello.core.knowledge;

import java.util.regex.Pattern;

/** The lasting name of an article: lower-case letters, digits and hyphens, 1 to 60, so that it fits every channel. */
public record ArticleId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    public ArticleId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("article id: 1 to 60 lower-case letters, digits and hyphens are wanted");
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
