package it.sportello.core.ticket;

import io.vertx.core.Future;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;

/** What staff have typed for a ticket and not sent yet, so that it outlives their browser. */
public interface UnsentReplies {

    /** Keeps it in place of what was kept before; blank words are not kept. An unknown ticket changes nothing. */
    Future<Void> keep(long ticket, StaffId who, Words text);

    /** What was kept last; {@link Words#NONE} where nothing is. */
    Future<Words> kept(long ticket, StaffId who);
}
