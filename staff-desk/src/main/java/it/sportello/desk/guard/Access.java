package it.sportello.desk.guard;

import it.sportello.core.staff.Role;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** Who may use a route. */
public sealed interface Access {
    /** Everyone, signed in or not. */
    record Open() implements Access {}

    /** Whoever is signed in, even when he must change his password first. */
    record SignedIn() implements Access {}

    /** Whoever may act in that role. */
    record As(Role role) implements Access {
        public As {
            Objects.requireNonNull(role, "role");
        }
    }

    default <T> T fold(Supplier<T> open, Supplier<T> signedIn, Function<As, T> as) {
        if (this instanceof Open) {
            return open.get();
        }
        if (this instanceof SignedIn) {
            return signedIn.get();
        }
        return as.apply((As) this);
    }
}
