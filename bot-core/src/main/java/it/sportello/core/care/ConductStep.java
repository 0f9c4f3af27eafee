package it.sportello.core.care;

import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry of the log of conduct.
 *
 * @param ticket from which the measure was taken
 * @param until when a mute ends
 */
public record ConductStep(long ticket, Measure.Kind kind, StaffId by, Words why, Optional<Instant> until, Instant at) {
    public ConductStep {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(at, "at");
    }
}
