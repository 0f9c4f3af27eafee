package it.sportello.core.remark;

import io.vertx.core.Future;
import it.sportello.core.conversation.Holder;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.message.ConversationKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Contacts in memory. */
public final class InMemoryContacts implements Contacts {
    private final InMemoryCounter counter;
    private final Map<ConversationKey, Left> left = new HashMap<>();

    public InMemoryContacts(InMemoryCounter counter) {
        this.counter = counter;
    }

    public boolean keep(ConversationKey key, Contact contact, Instant now) {
        left.put(key, new Left(contact, now));
        return true;
    }

    @Override
    public Future<Optional<Left>> of(ConversationKey key) {
        synchronized (counter) {
            return Future.succeededFuture(Optional.ofNullable(left.get(key)));
        }
    }

    @Override
    public Future<Void> erase(ConversationKey key) {
        synchronized (counter) {
            left.remove(key);
            return Future.succeededFuture();
        }
    }

    @Override
    public Future<Void> eraseOlderThan(Duration age) {
        synchronized (counter) {
            left.entrySet()
                    .removeIf(entry ->
                            entry.getValue().at().isBefore(counter.now().minus(age))
                                    && counter.conversation(entry.getKey())
                                            .filter(open -> open.state().holder() != Holder.BOT)
                                            .isEmpty());
            return Future.succeededFuture();
        }
    }
}
