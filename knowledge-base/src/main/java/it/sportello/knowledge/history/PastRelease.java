package it.sportello.knowledge.history;

import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A release that was in force from its publication until the next one.
 *
 * @param who empty where the service itself published it
 */
public record PastRelease(long number, Instant published, Optional<StaffId> who) {
    public PastRelease {
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(who, "who");
    }
}
