package it.sportello.core.counter;

import io.vertx.core.Future;

/** Where a citizen is forgotten. */
public interface Erasures {

    /**
     * Erases the citizen whose ticket this is: his conversation with all that was said and all that hangs on it, tickets
     * that are open included, in one operation. What is counted stays. Pages that show him are told.
     *
     * @return whether there was such a ticket; otherwise nothing was changed
     */
    Future<Boolean> ofTicket(long ticket);
}
