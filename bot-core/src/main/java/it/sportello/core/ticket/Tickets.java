package it.sportello.core.ticket;

import io.vertx.core.Future;
import it.sportello.core.counter.Draft;
import it.sportello.core.staff.StaffId;
import java.util.List;
import java.util.Optional;

/**
 * Where tickets are kept. Each change is one transaction together with its conversation, whose version grows, so that
 * the bot and a person never decide on the same state.
 */
public interface Tickets {

    /** Which tickets a list shows. */
    enum Which {
        /** Waiting or held, those that wait first, the oldest first. */
        OPEN,
        /** Closed, the latest first. */
        CLOSED
    }

    /** What became of a wish of a staff member. */
    enum Outcome {
        DONE,
        /** Someone else holds the ticket; nothing was changed. */
        HELD_BY_ANOTHER,
        /** The ticket is closed, or there is no such ticket; nothing was changed. */
        NOT_OPEN
    }

    /** What follows a reply. */
    enum Afterwards {
        /** The ticket stays with the person; the bot stays silent. */
        HOLD,
        /** The ticket is closed; the bot has the word again. */
        CLOSE
    }

    Future<List<Ticket>> list(Which which, int limit, int offset);

    /** How many tickets are waiting or held. */
    Future<Integer> open();

    Future<Optional<Ticket>> find(long id);

    /** Takes a waiting ticket: held by this person, and the bot silent in its conversation. Taking one's own is DONE. */
    Future<Outcome> claim(long id, StaffId who);

    /** Gives a held ticket back to those that wait; the bot speaks again. */
    Future<Outcome> release(long id, StaffId who);

    /** Says something to the citizen, in order behind what waits to be said; takes the ticket where nobody holds it. */
    Future<Outcome> reply(long id, StaffId who, Draft draft, Afterwards afterwards);

    /** Closes a ticket without a word. */
    Future<Outcome> close(long id, StaffId who);
}
