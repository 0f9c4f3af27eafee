package it.sportello.core.message;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A file that goes with what is said. Its bytes are kept elsewhere, under its name.
 *
 * @param name under which it is kept and served: 32 letters and digits that nobody guesses
 * @param kind how a chat shows it
 * @param title what the file is called where it is kept, with its ending
 * @param alt what is to be seen in it or stands in it, for whoever cannot see it; never empty
 */
public record Attachment(String name, Kind kind, String title, String alt) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{32}");

    /** How a chat shows it. */
    public enum Kind {
        IMAGE,
        DOCUMENT
    }

    public Attachment {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        if (!isName(name)) {
            throw new IllegalArgumentException("attachment: a name of 32 letters and digits is wanted");
        }
        if (alt.isBlank()) {
            throw new IllegalArgumentException("attachment: a description is wanted");
        }
    }

    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
