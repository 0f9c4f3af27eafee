package it.sportello.benchmarks.traffic;

import java.util.Objects;

/** One thing that a citizen does: words in his own spelling, or a button with its token. */
record Step(Kind kind, String words) {
    enum Kind {
        TEXT,
        PRESS
    }

    Step {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(words, "words");
    }

    static Step text(String words) {
        return new Step(Kind.TEXT, words);
    }

    static Step press(String token) {
        return new Step(Kind.PRESS, token);
    }
}
