package it.sportello.server.pipeline;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.counter.Outbox;
import it.sportello.core.counter.Parcel;
import it.sportello.core.counter.Settled;
import it.sportello.core.counter.Settlement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Notes how sending went: together with what ends at the same time, and again and again while the database is away. */
final class Settlements {
    /** Nobody waits for it but the next message to the same citizen. */
    private static final Duration BETWEEN_TRANSACTIONS = Duration.ofMillis(16);

    private final Outbox outbox;
    private final Insistence insistence;
    private final SharedCommits<Settled, Boolean> shared;

    /** @param isRefusal which failures are a settlement's own */
    Settlements(Vertx vertx, Outbox outbox, Predicate<Throwable> isRefusal, Duration longest) {
        this.outbox = Objects.requireNonNull(outbox, "outbox");
        this.insistence = new Insistence(vertx, isRefusal, longest);
        this.shared =
                new SharedCommits<>(vertx, new SharedCommits.Commit<>(this::settle, isRefusal), BETWEEN_TRANSACTIONS);
    }

    private Future<List<Boolean>> settle(List<Settled> settled) {
        return outbox.settle(settled).map(done -> Collections.nCopies(settled.size(), true));
    }

    Future<Void> note(Parcel parcel, Settlement settlement) {
        Settled settled = new Settled(parcel.message().id(), settlement);
        return insistence.on(() -> shared.add(settled)).mapEmpty();
    }

    /** One call of several arrived. */
    Future<Void> delivered(Sending sending) {
        return insistence.on(() -> outbox.delivered(sending.parcel().message().id(), sending.next(), sending.name()));
    }
}
