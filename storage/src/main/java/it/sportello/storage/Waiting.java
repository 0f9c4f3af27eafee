package it.sportello.storage;

import java.time.Duration;
import java.util.Objects;

/** How much waits in a queue, and for how long the oldest of it; zero where nothing waits. */
public record Waiting(long count, Duration oldest) {
    public static final Waiting NONE = new Waiting(0, Duration.ZERO);

    public Waiting {
        Objects.requireNonNull(oldest, "oldest");
    }
}
