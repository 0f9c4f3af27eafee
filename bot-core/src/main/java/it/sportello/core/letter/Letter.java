package it.sportello.core.letter;

import it.sportello.core.staff.StaffId;
import java.util.Objects;

/**
 * Something that one person of the staff is to be told. Equal letters are one: nobody is told the same twice.
 *
 * @param ticket of which it speaks; it goes with it
 * @param about the number of the inquiry, or of the ticket itself
 * @param turn which of several things of that kind, such as the second reply
 */
public record Letter(StaffId to, Kind kind, long ticket, long about, int turn) {

    /** What it tells. */
    public enum Kind {
        /** A colleague asks him something. */
        INQUIRY,
        /** What a colleague asked is due soon. */
        INQUIRY_REMINDER,
        /** The reply to an inquiry is late. */
        INQUIRY_OVERDUE,
        /** His inquiry has got a reply. */
        INQUIRY_ANSWERED,
        /** A citizen's request must have its next step soon. */
        DEADLINE_SOON,
        /** A citizen's request is late; for the head of the office. */
        DEADLINE_MISSED,
        /** A late request has become his, who heads the office. */
        DEADLINE_GIVEN,
        /** A late request is his no more. */
        DEADLINE_TAKEN,
        /** A late request waits again; for the head of the office. */
        DEADLINE_BACK;

        /** Whether it tells of what colleagues ask each other. */
        public boolean isOfInquiry() {
            return ordinal() <= INQUIRY_ANSWERED.ordinal();
        }
    }

    public Letter {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(kind, "kind");
    }
}
