package it.sportello.core.ticket;

import io.vertx.core.Future;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.staff.StaffId;

/** Unsent replies in memory. */
public final class InMemoryUnsentReplies implements UnsentReplies {
    private final InMemoryCounter counter;

    public InMemoryUnsentReplies(InMemoryCounter counter) {
        this.counter = counter;
    }

    @Override
    public Future<Void> keep(long ticket, StaffId who, UnsentReply reply) {
        synchronized (counter) {
            Journal.Desk desk = new Journal.Desk(ticket, who);
            if (reply.isBlank()) {
                counter.journal().unsent.remove(desk);
            } else if (counter.keptTickets().containsKey(ticket)) {
                counter.journal().unsent.put(desk, reply);
            }
            return Future.succeededFuture();
        }
    }

    @Override
    public Future<UnsentReply> kept(long ticket, StaffId who) {
        synchronized (counter) {
            return Future.succeededFuture(
                    counter.journal().unsent.getOrDefault(new Journal.Desk(ticket, who), UnsentReply.NONE));
        }
    }
}
