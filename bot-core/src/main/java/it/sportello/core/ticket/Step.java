package it.sportello.core.ticket;

import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened to a ticket, for those who come to it later.
 *
 * @param by whose doing it was; empty where it was the bot's
 * @param passing to whom it went, with the note; empty for all but {@link Kind#PASSED}
 */
public record Step(Kind kind, Optional<StaffId> by, Optional<Passing> passing, Instant at) {

    /** What happened. */
    public enum Kind {
        CLAIMED,
        RELEASED,
        PASSED,
        CLOSED,
        /** Its holder said nothing for too long, and the bot has the word again. */
        SILENCE
    }

    public Step {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(passing, "passing");
        Objects.requireNonNull(at, "at");
    }
}
