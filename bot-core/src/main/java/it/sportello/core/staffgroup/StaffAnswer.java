package it.sportello.core.staffgroup;

import java.util.Objects;

/**
 * What somebody in the group is told who cannot have what he wants, or has to know more. Hidden in logs.
 *
 * @param about the name, number or words that the sentence speaks of; may be empty
 */
public record StaffAnswer(Kind kind, String about) {

    /** Which sentence. */
    public enum Kind {
        /** The words went to the citizen; about: those words. */
        SENT,
        /** He is not on the list; about: his number. */
        STRANGER,
        /** He hides who he is. */
        NAMELESS,
        /** His account may not answer for the ticket's office; about: his name. */
        NOT_ALLOWED,
        /** About: who holds the ticket. */
        HELD_BY_ANOTHER,
        NOT_OPEN,
        /** A second person reads the reply first; about: who wrote it. */
        PROPOSED,
        /** The citizen has not written for so long that he is invited to come and read. */
        WINDOW_CLOSED,
        TOO_LONG,
        UNREADABLE,
        EDITED,
        UNKNOWN,
        HELP,
        /** It went wrong again and again. */
        BROKEN
    }

    public StaffAnswer {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(about, "about");
    }

    public static StaffAnswer of(Kind kind) {
        return new StaffAnswer(kind, "");
    }

    @Override
    public String toString() {
        return "StaffAnswer[" + kind + "]";
    }
}
