package it.sportello.core.care;

import io.vertx.core.Future;
import it.sportello.core.counter.Draft;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Tickets;
import it.sportello.core.ticket.UnsentReply;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where replies wait for a second person: those to tickets with a careful label or of a careful office. Nobody else lets
 * them go, as {@link Tickets#reply} refuses them.
 */
public interface Proposals {

    /** What became of the second person's wish. */
    enum Verdict {
        DONE,
        /** It is his own reply; nothing was changed. */
        OWN,
        /** It does not wait any more, says something else now, or the ticket went to somebody else; nothing was changed. */
        CHANGED
    }

    /** Keeps a reply in place of the ticket's earlier one; the ticket is its writer's, his unsent reply is gone. */
    Future<Tickets.Outcome> propose(long ticket, StaffId writer, UnsentReply reply, Tickets.Afterwards afterwards);

    Future<Optional<Proposal>> of(long ticket);

    /** Those that wait to be read, the oldest first. */
    Future<List<Proposal>> waiting(int limit);

    Future<Integer> countWaiting();

    /**
     * Lets a reply go as its writer's own.
     *
     * @param seen what the approver has read
     * @param words to be said, changed or not, the person's own first
     */
    Future<Verdict> approve(long ticket, StaffId approver, Words seen, List<Draft> words);

    /** Gives a reply back to its writer, with whom it is kept as his unsent one. */
    Future<Verdict> giveBack(long ticket, StaffId approver, Words seen, Words remark);

    Future<Set<OfficeId>> carefulOffices();

    Future<Void> setCareful(OfficeId office, boolean careful);
}
