package it.sportello.core.hands;

import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ready-made replies in memory. */
public final class InMemoryReadyReplies implements ReadyReplies {
    private final Map<Long, ReadyReply> kept = new TreeMap<>();
    private long last;

    @Override
    public synchronized Future<List<ReadyReply>> all() {
        Comparator<ReadyReply> order = Comparator.comparing(ReadyReply::shortcut)
                .thenComparing(
                        reply -> reply.office().map(office -> office.value()).orElse(""));
        return Future.succeededFuture(kept.values().stream().sorted(order).toList());
    }

    @Override
    public synchronized Future<Boolean> save(ReadyReply reply) {
        boolean taken = kept.values().stream()
                .anyMatch(other -> other.id() != reply.id()
                        && other.shortcut().equals(reply.shortcut())
                        && other.office().equals(reply.office()));
        if (taken || reply.id() != 0 && !kept.containsKey(reply.id())) {
            return Future.succeededFuture(false);
        }
        long id = reply.id() == 0 ? ++last : reply.id();
        kept.put(id, new ReadyReply(id, reply.shortcut(), reply.office(), reply.text()));
        return Future.succeededFuture(true);
    }

    @Override
    public synchronized Future<Void> remove(long id) {
        kept.remove(id);
        return Future.succeededFuture();
    }
}
