package it.sportello.core.deadline;

import it.sportello.core.staff.StaffId;
import java.util.Objects;
import java.util.Optional;

/** A promise that is due soon or late, and who has its ticket. */
public record Pressing(Promise promise, Optional<StaffId> holder) {
    public Pressing {
        Objects.requireNonNull(promise, "promise");
        Objects.requireNonNull(holder, "holder");
    }
}
