package it.sportello.desk.guard;

import it.sportello.desk.page.Visit;
import java.util.Objects;
import java.util.function.Function;

/** What the guard decides on a visit. */
sealed interface Passage {
    /** Why someone may not pass. */
    enum Reason {
        /** There is no session, or it has ended. */
        SIGNED_OUT(401),
        /** The form does not come from a page that we gave this browser. */
        STRANGE_FORM(403),
        /** The role is not enough. */
        ROLE(403),
        /** The one-time password must be changed before anything else. */
        PASSWORD_FIRST(403);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    Visit visit();

    record Admitted(Visit visit) implements Passage {
        public Admitted {
            Objects.requireNonNull(visit, "visit");
        }
    }

    record Refused(Visit visit, Reason reason) implements Passage {
        public Refused {
            Objects.requireNonNull(visit, "visit");
            Objects.requireNonNull(reason, "reason");
        }
    }

    default <T> T fold(Function<Admitted, T> admitted, Function<Refused, T> refused) {
        if (this instanceof Admitted it) {
            return admitted.apply(it);
        }
        return refused.apply((Refused) this);
    }
}
