package it.sportello.knowledge.understanding;

import it.sportello.core.knowledge.Emergency;
import it.sportello.core.message.Language;
import it.sportello.knowledge.intent.Ranked;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a message reads.
 *
 * @param words of the message, plain
 * @param language in which to answer it
 * @param intents the likeliest first, as many as were asked for; empty where there is nothing to go by
 */
public record Reading(List<String> words, Language language, Optional<Emergency> emergency, List<Ranked> intents) {
    public Reading {
        words = List.copyOf(words);
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(emergency, "emergency");
        intents = List.copyOf(intents);
    }

    /** How likely the likeliest intent is; 0 where there is none. */
    public double confidence() {
        return intents.isEmpty() ? 0 : intents.get(0).confidence();
    }
}
