package it.sportello.core.house;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The office as citizens read of it.
 *
 * @param name of the whole installation
 * @param privacyUrl where the privacy notice stands; may be empty
 * @param phone for what cannot wait; may be empty
 * @param hours when people answer, in words; may be empty
 */
public record HouseDetails(String name, String privacyUrl, String phone, String hours) {
    /** The name of an installation to which nobody has given its own. */
    public static final String EXAMPLE = "Comune di Esempio";

    /** What each part may be. */
    public enum Part {
        NAME(".{1,100}", 100),
        PRIVACY_URL("(https?://\\S{1,500})?", 500),
        PHONE(".{0,200}", 200),
        HOURS(".{0,200}", 200);

        private final Pattern shape;
        private final int longest;

        Part(String shape, int longest) {
            this.shape = Pattern.compile(shape);
            this.longest = longest;
        }

        public Pattern shape() {
            return shape;
        }

        /** In characters. */
        public int longest() {
            return longest;
        }

        public boolean accepts(String text) {
            return shape.matcher(text).matches();
        }
    }

    /** @throws IllegalArgumentException naming the part that is not as it may be */
    public HouseDetails {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(privacyUrl, "privacyUrl");
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(hours, "hours");
        parts(name, privacyUrl, phone, hours).forEach((part, text) -> {
            if (!part.accepts(text)) {
                throw new IllegalArgumentException(part + ": not as it may be");
            }
        });
    }

    public Map<Part, String> parts() {
        return parts(name, privacyUrl, phone, hours);
    }

    private static Map<Part, String> parts(String... texts) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        Arrays.stream(Part.values()).forEach(part -> parts.put(part, texts[part.ordinal()]));
        return parts;
    }

    /** Whether somebody has put the office's own name in the place of the example's. */
    public boolean isNamed() {
        return !name.equals(EXAMPLE);
    }
}
