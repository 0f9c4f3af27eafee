package it.sportello.server.pipeline;

import io.vertx.core.Future;
import it.sportello.core.counter.Outbox;
import it.sportello.core.counter.Settlement;
import it.sportello.core.message.ConversationKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes from the outbox what the platform's pace lets go now. */
final class Loading {
    private final Outbox outbox;
    private final Dispatcher.Way way;
    private final Settlements settlements;
    private final Duration lease;

    Loading(Outbox outbox, Dispatcher.Way way, Settlements settlements, Duration lease) {
        this.outbox = Objects.requireNonNull(outbox, "outbox");
        this.way = Objects.requireNonNull(way, "way");
        this.settlements = Objects.requireNonNull(settlements, "settlements");
        this.lease = Objects.requireNonNull(lease, "lease");
    }

    Future<List<Rendered>> take(int limit) {
        return way.pace()
                .mayTake(limit)
                .compose(granted -> granted == 0 ? Future.succeededFuture(List.of()) : takeUpTo(granted));
    }

    private Future<List<Rendered>> takeUpTo(int granted) {
        return outbox.take(way.channel().name(), granted, lease)
                .map(parcels -> parcels.stream()
                        .map(parcel -> Rendered.by(way.channel(), parcel))
                        .toList())
                .compose(rendered ->
                        way.pace().admit(granted, calls(rendered)).compose(waits -> admitted(rendered, waits)));
    }

    private static Map<ConversationKey, Integer> calls(List<Rendered> rendered) {
        return rendered.stream()
                .collect(Collectors.toMap(one -> one.parcel().message().to(), Rendered::callsLeft, Integer::sum));
    }

    /** Those who have to wait are given back first, or their leases would count as sends that nobody knows of. */
    private Future<List<Rendered>> admitted(List<Rendered> rendered, Map<ConversationKey, Duration> waits) {
        List<Future<Void>> postponed = new ArrayList<>();
        List<Rendered> now = new ArrayList<>();
        for (Rendered one : rendered) {
            Optional.ofNullable(waits.get(one.parcel().message().to()))
                    .ifPresentOrElse(
                            wait -> postponed.add(settlements.note(one.parcel(), new Settlement.Postponed(wait))),
                            () -> now.add(one));
        }
        return Future.join(postponed).transform(done -> Future.succeededFuture(now));
    }
}
