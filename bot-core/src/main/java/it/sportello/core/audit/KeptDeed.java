package it.sportello.core.audit;

import java.time.Instant;
import java.util.Objects;

/** A deed as it is kept: under a number that grows, with the time at which it was kept. */
public record KeptDeed(long number, Instant at, Deed deed) {
    public KeptDeed {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(deed, "deed");
    }
}
