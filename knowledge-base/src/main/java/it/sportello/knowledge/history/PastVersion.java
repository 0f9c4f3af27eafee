package it.sportello.knowledge.history;

import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One version of an article.
 *
 * @param savedBy empty where the service itself saved it
 * @param service when citizens read it, the first time first; empty where they never did
 */
public record PastVersion(int number, Instant saved, Optional<StaffId> savedBy, List<Service> service) {

    /**
     * One unbroken time in which citizens read a version.
     *
     * @param release that brought it
     * @param to when a release took it away; empty where it is read now
     */
    public record Service(long release, Instant from, Optional<Instant> to) {
        public Service {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        /** Whether it was read at some moment from the first on and before the second. */
        public boolean touches(Instant first, Instant second) {
            return from.isBefore(second) && to.map(first::isBefore).orElse(true);
        }
    }

    public PastVersion {
        Objects.requireNonNull(saved, "saved");
        Objects.requireNonNull(savedBy, "savedBy");
        service = List.copyOf(service);
    }
}
