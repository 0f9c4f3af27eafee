package it.sportello.core.care;

import io.vertx.core.Future;
import it.sportello.core.counter.Draft;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.staff.StaffId;
import java.util.List;

/** Where is kept what was done about citizens who abuse the counter. What holds now stands in the conversation's state. */
public interface Conducts {

    /**
     * Takes a measure in the conversation of a ticket, whose version grows. A block closes its open tickets.
     *
     * @param say what the citizen is told
     * @return false where there is no such ticket; nothing was changed
     */
    Future<Boolean> take(long ticket, StaffId by, Measure measure, List<Draft> say);

    /** All that was done in a conversation, the first step first. */
    Future<List<ConductStep>> of(ConversationKey key);

    /** The steps by which conversations are muted or blocked now, the latest first. */
    Future<List<ConductStep>> inForce(int limit);
}
