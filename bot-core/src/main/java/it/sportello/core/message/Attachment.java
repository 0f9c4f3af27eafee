package it.sportello.core.message;

import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A file that goes with what is said. Its bytes are kept elsewhere, under its name.
 *
 * @param name under which it is kept and served: the SHA-256 of its bytes in 64 hexadecimal digits, which nobody guesses
 * @param kind how a chat shows it
 * @param title what the file is called where it is kept, with its ending
 * @param alt what is to be seen in it or stands in it, for whoever cannot see it; never empty
 */
public record Attachment(String name, Kind kind, String title, String alt) {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9._-]+");

    /** How a chat shows it. */
    public enum Kind {
        IMAGE,
        DOCUMENT
    }

    public Attachment {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        if (!isName(name)) {
            throw new IllegalArgumentException("attachment: a name of 64 hexadecimal digits is wanted");
        }
        if (alt.isBlank()) {
            throw new IllegalArgumentException("attachment: a description is wanted");
        }
    }

    /** Where the service hands it out; the last part is what a browser calls it, in letters that no address changes. */
    public String path() {
        String bare =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
        return "/files/" + name + "/" + OTHERS.matcher(bare).replaceAll("-");
    }

    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
