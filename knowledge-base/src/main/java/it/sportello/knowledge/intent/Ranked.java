package it.sportello.knowledge.intent;

import java.util.Objects;

/**
 * An intent with its chance to be the right one.
 *
 * @param confidence 0 to 1: of a hundred messages with this figure, about as many mean this intent
 */
public record Ranked(String intent, double confidence) {
    public Ranked {
        Objects.requireNonNull(intent, "intent");
    }
}
