package it.sportello.core.ticket;

import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened to a ticket, for those who come to it later.
 *
 * @param by whose doing it was; empty where it was the bot's; who had it until then where it was {@link Kind#ESCALATED}
 * @param passing to whom it went, with the note, or who heads the office; only where it was {@link Kind#PASSED},
 *     {@link Kind#LATE} or {@link Kind#ESCALATED}
 * @param other the other ticket of a {@link Kind#MERGED}, {@link Kind#SPLIT} or {@link Kind#JOINED}
 */
public record Step(Kind kind, Optional<StaffId> by, Optional<Passing> passing, Optional<Long> other, Instant at) {

    /** What happened. */
    public enum Kind {
        CLAIMED,
        RELEASED,
        /** Its holder may not hold it any more. */
        TAKEN_AWAY,
        PASSED,
        CLOSED,
        /** It became part of another ticket, or another one became part of it. */
        MERGED,
        /** A part of it became another ticket, or it was such a part. */
        SPLIT,
        /** Somebody put it among questions that ask the same. */
        JOINED,
        /** Somebody took it out from among questions that ask something else. */
        PARTED,
        /** A reply waits for a second person. */
        PROPOSED,
        /** The second person let it go. */
        APPROVED,
        /** The second person gave it back to its writer. */
        RETURNED,
        /** What was promised was not kept. */
        LATE,
        /** It was still late some time after: whoever heads the office has it, or it waits again. */
        ESCALATED,
        /** Its holder said nothing for too long, and the bot has the word again. */
        SILENCE
    }

    public Step {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(passing, "passing");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(at, "at");
    }

    /** A step with which no other ticket has to do. */
    public Step(Kind kind, Optional<StaffId> by, Optional<Passing> passing, Instant at) {
        this(kind, by, passing, Optional.empty(), at);
    }
}
