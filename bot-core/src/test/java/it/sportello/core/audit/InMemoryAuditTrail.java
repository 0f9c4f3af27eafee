package it.sportello.core.audit;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Deeds in memory. */
public final class InMemoryAuditTrail implements AuditTrail {
    private final List<KeptDeed> kept = new ArrayList<>();
    private final InstantSource clock;

    public InMemoryAuditTrail(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Future<Void> add(Deed deed) {
        kept.add(new KeptDeed(kept.size() + 1, clock.instant(), deed));
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<List<KeptDeed>> search(DeedSearch search, int limit, int offset) {
        return Future.succeededFuture(kept.stream()
                .filter(search::finds)
                .sorted(Comparator.comparing(KeptDeed::number).reversed())
                .skip(offset)
                .limit(limit)
                .toList());
    }

    @Override
    public synchronized Future<List<String>> kinds() {
        return Future.succeededFuture(
                kept.stream().map(one -> one.deed().what()).distinct().sorted().toList());
    }
}
