package it.sportello.core.ticket;

import io.vertx.core.Future;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Draft;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.staff.Roles.Reach;
import it.sportello.core.staff.StaffId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where tickets are kept. Each change is one transaction together with its conversation, whose version grows, so that
 * the bot and a person never decide on the same state.
 */
public interface Tickets {

    /** What became of a wish of a staff member. */
    enum Outcome {
        DONE,
        /** Someone else holds the ticket, and was not silent for too long; nothing was changed. */
        HELD_BY_ANOTHER,
        /** The ticket is closed, or there is no such ticket; nothing was changed. */
        NOT_OPEN,
        /** A second person has to read the reply first, see the proposals; nothing was changed. */
        NEEDS_APPROVAL
    }

    /** What follows a reply. */
    enum Afterwards {
        /** The ticket stays with the person; the bot stays silent. */
        HOLD,
        /** The ticket is closed; the bot has the word again. */
        CLOSE
    }

    /** @param reach of which offices the tickets are */
    Future<List<Ticket>> list(View view, Reach reach, int limit, int offset);

    /** Of all offices. */
    default Future<List<Ticket>> list(View view, int limit, int offset) {
        return list(view, Reach.ALL, limit, offset);
    }

    /** How many tickets of these offices are waiting or held. */
    Future<Integer> open(Reach reach);

    /** Of all offices. */
    default Future<Integer> open() {
        return open(Reach.ALL);
    }

    /** What one person counts among the tickets of these offices. */
    Future<Counts> counts(StaffId who, Reach reach);

    /** Of all offices. */
    default Future<Counts> counts(StaffId who) {
        return counts(who, Reach.ALL);
    }

    /** The number of the latest ticket of these offices that waits or is held; 0 where there is none. */
    Future<Long> newest(Reach reach);

    Future<Optional<Ticket>> find(long id);

    /** What happened to a ticket, the first step first. */
    Future<List<Step>> steps(long id);

    /** How many conversations wait before this one: all that wait where this one does not. */
    Future<Integer> ahead(ConversationKey key);

    /**
     * Takes a waiting ticket: held by this person, and the bot silent in its conversation. Of many who try at the same
     * time one alone is DONE. Taking one's own is DONE as well, and says nothing.
     *
     * @param say what the citizen is told, here and below: in order, behind what waits to be said
     */
    Future<Outcome> claim(long id, StaffId who, List<Draft> say);

    /** Gives a held ticket back to those that wait; the bot speaks again. */
    Future<Outcome> release(long id, StaffId who, List<Draft> say);

    /** As {@link #release}, of a person who may not hold it any more. */
    Future<Outcome> takeAway(long id, StaffId holder, List<Draft> say);

    /** Gives a waiting ticket, or one's own, to somebody else. The bot is silent for a colleague, and speaks for an office. */
    Future<Outcome> pass(long id, StaffId who, Passing passing, List<Draft> say);

    /**
     * Says something to the citizen; takes the ticket where nobody holds it. What was kept as the person's
     * {@link UnsentReplies unsent reply} is gone.
     *
     * @param words the person's own first: if they cannot arrive, the ticket waits again; then what is told with them
     */
    Future<Outcome> reply(long id, StaffId who, List<Draft> words, Afterwards afterwards);

    /** Closes a ticket; the bot has the word again. */
    Future<Outcome> close(long id, StaffId who, List<Draft> say);

    /** The other open tickets of the same conversation, the oldest first. */
    Future<List<Ticket>> beside(long id);

    /**
     * Makes a ticket part of another open one of the same conversation: it is closed, and its labels, notes and urgency go
     * with it. NOT_OPEN where there is no such pair.
     */
    Future<Outcome> merge(long id, long into, StaffId who);

    /** Makes a part of what a ticket asks a ticket of its own, which waits at an office; the ticket itself stays as it is. */
    Future<Outcome> split(long id, StaffId who, NewTicket part, List<Draft> say);

    /**
     * Held tickets whose citizen has waited for a word of the holder's for longer than that: since the ticket was taken,
     * or since he wrote after the holder's last words. Those in which the bot speaks already are not among them.
     */
    Future<List<Long>> unheard(Duration silence, int limit);

    /**
     * Lets the bot speak again in the conversation of such a ticket, until its holder says something; the ticket stays
     * with him, unless a colleague takes it.
     *
     * @return whether it was such a ticket still; otherwise nothing was changed and nothing said
     */
    Future<Boolean> letBotSpeak(long id, Duration silence, List<Draft> say);
}
