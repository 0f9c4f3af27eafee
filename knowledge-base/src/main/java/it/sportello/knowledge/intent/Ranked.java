package it.sportello.knowledge.intent;

import java.util.Objects;

/**
 * An intent with its chance to be the right one.
 *
 * @param confidence 0 to 1: of a hundred messages with this figure, about as many mean this intent
 */
public record Ranked(String intent, double confidence, Sureness sureness) {
    private static final double EVEN = 0.5;

    public Ranked {
        Objects.requireNonNull(intent, "intent");
        Objects.requireNonNull(sureness, "sureness");
    }

    public static Ranked beyondDoubt(String intent) {
        return new Ranked(intent, 1, Sureness.ANSWER);
    }

    /** Enough for the desk to act on an intent of its own: a courtesy misplaced does less harm than a wrong answer. */
    public boolean isLikely() {
        return confidence >= EVEN;
    }

    public boolean isSure() {
        return sureness == Sureness.ANSWER;
    }

    public boolean isWorthAsking() {
        return sureness != Sureness.NONE;
    }
}
