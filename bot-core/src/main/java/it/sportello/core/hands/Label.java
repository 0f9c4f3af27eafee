package it.sportello.core.hands;

import java.util.Locale;
import java.util.Objects;

/**
 * A word by which tickets are told apart.
 *
 * @param id 0 while it is not kept
 * @param name unique, 1 to 40 characters
 * @param careful whether a second person reads a reply before it goes
 */
public record Label(long id, String name, Colour colour, boolean careful) {
    public static final int LONGEST = 40;

    /** Never the only sign: the name stands beside it. */
    public enum Colour {
        BLUE,
        GREEN,
        ORANGE,
        RED,
        PURPLE,
        GREY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The colour of that key; blue where there is none. */
        public static Colour of(String key) {
            for (Colour colour : values()) {
                if (colour.key().equals(key)) {
                    return colour;
                }
            }
            return BLUE;
        }
    }

    public Label {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(colour, "colour");
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("name: 1 to 40 characters are wanted");
        }
    }
}
