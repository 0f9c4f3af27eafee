package it.sportello.core.hands;

import io.vertx.core.Future;
import it.sportello.core.staff.Roles.Reach;
import it.sportello.core.ticket.Ticket;
import java.util.List;

/** Finds tickets among all that are kept. */
public interface TicketSearch {

    /** The latest first. Words of which nothing is left to look for find nothing. */
    Future<List<Ticket>> find(Wanted wanted, Reach reach, int limit, int offset);

    /** Among those of all offices. */
    default Future<List<Ticket>> find(Wanted wanted, int limit, int offset) {
        return find(wanted, Reach.ALL, limit, offset);
    }
}
