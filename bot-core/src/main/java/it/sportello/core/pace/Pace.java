package it.sportello.core.pace;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * How many messages may be sent: a steady flow, and a burst after a rest, which is paid back by the flow.
 *
 * @param messages that flow in each period
 * @param burst how many may be sent at once after a rest
 */
public record Pace(int messages, Duration period, int burst) {
    private static final int BURST_SHARE = 10;

    public Pace {
        Objects.requireNonNull(period, "period");
        if (messages < 1 || burst < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("pace: messages, period and burst of at least one are wanted");
        }
    }

    /** Keeps a platform's limit in every stretch of that length: what the burst takes, the flow leaves out. */
    public static Pace within(int most, Duration period) {
        int burst = Math.max(1, most / BURST_SHARE);
        return new Pace(Math.max(1, most - burst), period, burst);
    }

    /** The time that one message takes up: whole microseconds, as PostgreSQL counts, and rounded up. */
    public Duration each() {
        return period.plusNanos(messages * 1_000L - 1).dividedBy(messages).truncatedTo(ChronoUnit.MICROS);
    }
}
