package it.sportello.server.pipeline;

import io.vertx.core.Future;
import it.sportello.core.counter.Outbox;
import it.sportello.core.counter.Parcel;
import it.sportello.core.counter.Settled;
import it.sportello.core.counter.Settlement;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.MessageRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** An outbox that remembers how its messages were settled. */
record NotedOutbox(Outbox kept, List<Settled> settled) implements Outbox {
    NotedOutbox(Outbox kept) {
        this(kept, new CopyOnWriteArrayList<>());
    }

    Settlement last() {
        return settled.get(settled.size() - 1).settlement();
    }

    @Override
    public Future<List<Parcel>> take(ChannelName channel, int limit, Duration lease) {
        return kept.take(channel, limit, lease);
    }

    @Override
    public Future<Void> delivered(long message, int callsDone, Optional<MessageRef> platformName) {
        return kept.delivered(message, callsDone, platformName);
    }

    @Override
    public Future<Void> settle(List<Settled> some) {
        settled.addAll(some);
        return kept.settle(some);
    }
}
