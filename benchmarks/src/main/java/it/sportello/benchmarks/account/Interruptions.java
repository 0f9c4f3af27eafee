package it.sportello.benchmarks.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When something was killed. What the platform had taken shortly before may never have been noted as sent: its outcome
 * was unknown, and one more copy of it is allowed.
 */
public final class Interruptions {
    /** From the platform's receipt until the reply is read and noted, on a machine that is busy. */
    private static final long NOTING_NANOS = Duration.ofSeconds(5).toNanos();

    private final List<Long> moments = new ArrayList<>();

    /** Something is about to be killed. */
    public void add(long nanos) {
        moments.add(nanos);
    }

    boolean around(long taken) {
        return moments.stream().anyMatch(moment -> Math.abs(moment - taken) <= NOTING_NANOS);
    }
}
