package it.sportello.core.ticket;

import it.sportello.core.staff.StaffId;
import java.util.Objects;
import java.util.function.Function;

/** Which tickets a list shows, and in which order. */
public sealed interface View {
    /** Waiting for anyone; here and below what is urgent comes first, then the oldest. */
    record Waiting() implements View {}

    /** Held by one person, the oldest first. */
    record HeldBy(StaffId who) implements View {
        public HeldBy {
            Objects.requireNonNull(who, "who");
        }
    }

    /** Waiting or held, those that wait first, the oldest first. */
    record Open() implements View {}

    /** Closed, the latest first. */
    record Closed() implements View {}

    /** One function for each case, so that a new case does not compile until it is handled everywhere. */
    default <T> T fold(
            Function<Waiting, T> waiting,
            Function<HeldBy, T> heldBy,
            Function<Open, T> open,
            Function<Closed, T> closed) {
        if (this instanceof Waiting it) {
            return waiting.apply(it);
        }
        if (this instanceof HeldBy it) {
            return heldBy.apply(it);
        }
        if (this instanceof Open it) {
            return open.apply(it);
        }
        return closed.apply((Closed) this);
    }
}
