package it.sportello.core.message;

import java.util.Optional;
import java.util.regex.Pattern;

/** A language by its two-letter code of ISO 639-1, for example {@code it}. */
public record Language(String code) {
    private static final Pattern SHAPE = Pattern.compile("[a-z]{2}");

    public static final Language ITALIAN = new Language("it");
    public static final Language ENGLISH = new Language("en");

    public Language {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("language: a two-letter code is wanted");
        }
    }

    /** The language of a platform's tag such as {@code it} or {@code en-GB}; empty when the tag is of another shape. */
    public static Optional<Language> ofTag(String tag) {
        String code = tag.length() < 2 ? "" : tag.substring(0, 2);
        boolean wholeCode = tag.length() == 2 || (tag.length() > 2 && !Character.isLetter(tag.charAt(2)));
        return wholeCode && SHAPE.matcher(code).matches() ? Optional.of(new Language(code)) : Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}
