package it.sportello.core.deadline;

import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What followed a promise that was not kept.
 *
 * @param former who had the ticket; empty where it waited
 * @param to who heads the office and got it; empty where it went back to those that wait
 */
public record Escalation(Optional<StaffId> former, Optional<StaffId> to, Instant at) {
    public Escalation {
        Objects.requireNonNull(former, "former");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(at, "at");
    }
}
