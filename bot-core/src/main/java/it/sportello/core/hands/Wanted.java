package it.sportello.core.hands;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which tickets are looked for; what is empty excludes none.
 *
 * @param words in the question or in the notes, in any form of theirs; {@link Words#NONE} for any
 * @param label by its id
 * @param stage of the tickets' life
 * @param opened when they were opened
 */
public record Wanted(
        Words words,
        Optional<Long> label,
        Optional<OfficeId> office,
        Optional<StaffId> holder,
        Stage stage,
        Span opened) {

    /** A part of a ticket's life. */
    public enum Stage {
        ANY,
        OPEN,
        WAITING,
        HELD,
        CLOSED
    }

    /** From a moment on, and before another one. */
    public record Span(Optional<Instant> from, Optional<Instant> before) {
        public static final Span ANY = new Span(Optional.empty(), Optional.empty());

        public Span {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(before, "before");
        }
    }

    public Wanted {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(opened, "opened");
    }
}
