package it.sportello.server.group;

import it.sportello.core.staffgroup.StaffTopic;
import it.sportello.core.ticket.Ticket;
import java.util.Optional;

/** What a topic needs next: one call of the platform's at most, so that each can be noted before the next one. */
enum TopicStep {
    /** The topic goes, since its citizen was forgotten. */
    DELETE,
    /** So does what is kept of it, since there is no topic. */
    FORGET,
    CREATE,
    REOPEN,
    SAY,
    CLOSE,
    /** The ticket was closed before it had a topic, and needs none. */
    SKIP,
    /** Nothing is missing. */
    SETTLE;

    /** @param hasNews whether there is something to tell */
    static TopicStep next(StaffTopic topic, Optional<Ticket> ticket, boolean hasNews) {
        if (ticket.isEmpty()) {
            return topic.topic().isPresent() ? DELETE : FORGET;
        }
        boolean over = ticket.get().state() == Ticket.State.CLOSED;
        if (topic.topic().isEmpty()) {
            return over ? SKIP : CREATE;
        }
        if (topic.closed() && !over) {
            return REOPEN;
        }
        if (hasNews) {
            return SAY;
        }
        return over && !topic.closed() ? CLOSE : SETTLE;
    }
}
