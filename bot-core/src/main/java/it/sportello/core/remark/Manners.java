package it.sportello.core.remark;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * How often a citizen is asked what he thinks of an answer.
 *
 * @param sparing for how long he is not asked again; zero: nobody is ever asked
 */
public record Manners(Duration sparing) {
    public static final Manners NEVER = new Manners(Duration.ZERO);

    /** After words of danger or distress nobody is asked for that long, however short the period is. */
    private static final Duration AFTER_DANGER = Duration.ofDays(30);

    public Manners {
        Objects.requireNonNull(sparing, "sparing");
    }

    public boolean asks() {
        return !sparing.isZero();
    }

    public Instant spare(Instant now) {
        return now.plus(sparing);
    }

    public Instant spareAfterDanger(Instant now) {
        return now.plus(sparing.compareTo(AFTER_DANGER) > 0 ? sparing : AFTER_DANGER);
    }
}
