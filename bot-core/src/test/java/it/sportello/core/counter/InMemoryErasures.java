package it.sportello.core.counter;

import io.vertx.core.Future;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.ticket.Ticket;
import java.util.Optional;

/** Forgets citizens in memory. */
public final class InMemoryErasures implements Erasures {
    private final InMemoryCounter counter;

    public InMemoryErasures(InMemoryCounter counter) {
        this.counter = counter;
    }

    @Override
    public Future<Boolean> ofTicket(long ticket) {
        synchronized (counter) {
            Optional<ConversationKey> key =
                    Optional.ofNullable(counter.keptTickets().get(ticket)).map(Ticket::conversation);
            key.ifPresent(this::erase);
            return Future.succeededFuture(key.isPresent());
        }
    }

    private void erase(ConversationKey key) {
        counter.keptTickets().values().removeIf(one -> one.conversation().equals(key));
        counter.heard.values().removeIf(entry -> entry.key.equals(key));
        counter.said.values().removeIf(entry -> entry.message.to().equals(key));
        counter.taught().removeIf(taught -> taught.by().equals(key));
        counter.leftOpen().remove(key);
        counter.unreachable.remove(key);
        counter.conversations.remove(key);
    }
}
