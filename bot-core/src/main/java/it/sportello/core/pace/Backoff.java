package it.sportello.core.pace;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next try: longer each time, with chance in it, so that not all try at once. */
public final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Beyond it the waits grow no more, and the numbers would overflow. */
    private static final int STEPS = 20;

    private Backoff() {}

    /** The wait after so many tries of a message, 1 or more. */
    public static Duration after(int tries) {
        return after(tries, LONGEST);
    }

    /** As {@link #after(int)}, and never longer than that. */
    public static Duration after(int tries, Duration longest) {
        return after(tries, FIRST, longest);
    }

    /** Twice as long with each try. One half of it is certain, the other is left to chance. */
    public static Duration after(int tries, Duration first, Duration longest) {
        int step = Math.max(0, Math.min(tries, STEPS) - 1);
        long half = Math.min(longest.toMillis(), first.toMillis() << step) / 2;
        return Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(half + 1));
    }
}
