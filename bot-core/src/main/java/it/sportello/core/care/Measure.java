package it.sportello.core.care;

import it.sportello.core.message.Words;
import java.time.Duration;
import java.util.Objects;

/**
 * What is done about a citizen's conduct.
 *
 * @param length of a {@link Kind#MUTED}; zero for all others
 * @param why for the log, which the citizen never reads
 */
public record Measure(Kind kind, Duration length, Words why) {

    /** One step after the other, and the way back. */
    public enum Kind {
        /** He is told once more how to behave. */
        WARNED,
        /** Nobody answers for a while. */
        MUTED,
        /** Nobody answers, and his open tickets are closed. */
        BLOCKED,
        /** He is answered again. */
        FREED
    }

    public Measure {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(length, "length");
        Objects.requireNonNull(why, "why");
    }
}
