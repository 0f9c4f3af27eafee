package it.sportello.core.deadline;

import it.sportello.core.staff.StaffId;
import java.util.Objects;
import java.util.Optional;

/**
 * A promise that is due soon or late, and who has its ticket.
 *
 * @param followed what became of the ticket because it was late
 */
public record Pressing(Promise promise, Optional<StaffId> holder, Optional<Escalation> followed) {
    public Pressing {
        Objects.requireNonNull(promise, "promise");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(followed, "followed");
    }
}
