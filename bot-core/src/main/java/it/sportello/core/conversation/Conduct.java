package it.sportello.core.conversation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How the counter answers someone who abuses it. What he writes is kept all the same, and danger is always answered.
 *
 * @param mutedUntil until when nobody answers
 * @param blocked whether nobody answers until somebody of the staff allows it again
 */
public record Conduct(Optional<Instant> mutedUntil, boolean blocked) {
    /** Nobody complains. */
    public static final Conduct FINE = new Conduct(Optional.empty(), false);

    public Conduct {
        Objects.requireNonNull(mutedUntil, "mutedUntil");
    }

    /** Whether bot and tickets are silent at that time. */
    public boolean silences(Instant now) {
        return blocked || mutedUntil.filter(until -> until.isAfter(now)).isPresent();
    }
}
