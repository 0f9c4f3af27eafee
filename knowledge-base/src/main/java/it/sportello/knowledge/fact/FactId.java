package it.sportello.knowledge.fact;

import java.util.Objects;
import java.util.regex.Pattern;

/** The lasting name of a fact: groups of lower-case letters and digits with a dot or a hyphen between them. */
public record FactId(String value) {
    public static final int LONGEST = 60;

    static final String SHAPE = "[a-z0-9]+(?:[.-][a-z0-9]+)*";
    private static final Pattern WHOLE = Pattern.compile(SHAPE);

    public FactId {
        Objects.requireNonNull(value, "value");
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "fact id: 1 to 60 lower-case letters, digits, dots and hyphens are wanted");
        }
    }

    /** Whether a text from outside may become an id. */
    public static boolean isValid(String value) {
        return value.length() <= LONGEST && WHOLE.matcher(value).matches();
    }

    /** As it stands in an answer. */
    public String placeholder() {
        return "{{" + value + "}}";
    }

    @Override
    public String toString() {
        return value;
    }
}
