package it.sportello.knowledge.grouping;

import it.sportello.core.message.Language;
import java.util.Objects;

/** A question as somebody asked it. It comes from a citizen, and so the text is hidden in logs. */
public record Asked(Language language, String words) {
    public Asked {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(words, "words");
    }

    @Override
    public String toString() {
        return "Asked[" + language + ", " + words.length() + " characters]";
    }
}
