package it.sportello.knowledge.opening;

import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** When citizens were let in: by itself with all essentials in order, or by somebody who said why. */
public record Opening(Instant at, Optional<Reason> reason) {
    /** Why citizens were let in though something was missing. */
    public record Reason(StaffId who, String why) {
        /** In characters. */
        public static final int LONGEST = 500;

        public Reason {
            Objects.requireNonNull(who, "who");
            if (why.isBlank() || why.length() > LONGEST) {
                throw new IllegalArgumentException("a reason has 1 to " + LONGEST + " characters");
            }
        }
    }

    public Opening {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
    }
}
