package it.sportello.knowledge.fact;

import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A fact as it is kept.
 *
 * @param version of its content, from 1, growing with each save
 * @param published the version that the latest release holds; empty before the first
 * @param savedBy empty where the service itself saved it
 */
public record KeptFact(Fact fact, int version, Optional<Integer> published, Instant saved, Optional<StaffId> savedBy) {
    public KeptFact {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(saved, "saved");
        Objects.requireNonNull(savedBy, "savedBy");
    }

    /** Whether citizens read exactly this. */
    public boolean isPublished() {
        return published.filter(released -> released == version).isPresent();
    }
}
