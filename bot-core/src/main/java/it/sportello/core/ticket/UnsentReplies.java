package it.sportello.core.ticket;

import io.vertx.core.Future;
import it.sportello.core.staff.StaffId;

/** What staff have typed for a ticket and not sent yet, so that it outlives their browser. */
public interface UnsentReplies {

    /** Keeps it in place of what was kept before; a blank one is not kept. An unknown ticket changes nothing. */
    Future<Void> keep(long ticket, StaffId who, UnsentReply reply);

    /** What was kept last; {@link UnsentReply#NONE} where nothing is. */
    Future<UnsentReply> kept(long ticket, StaffId who);
}
