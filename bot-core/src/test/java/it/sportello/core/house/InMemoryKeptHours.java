package it.sportello.core.house;

import io.vertx.core.Future;
import it.sportello.core.hours.WrittenHours;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.StaffId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hours in memory. */
public final class InMemoryKeptHours implements KeptHours {
    private final Map<Optional<OfficeId>, List<Kept<WrittenHours>>> kept = new HashMap<>();
    private final InstantSource clock;

    public InMemoryKeptHours(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Future<Map<Optional<OfficeId>, Kept<WrittenHours>>> last() {
        Map<Optional<OfficeId>, Kept<WrittenHours>> last = new HashMap<>();
        kept.forEach((office, decisions) -> last.put(office, decisions.get(0)));
        return Future.succeededFuture(last);
    }

    @Override
    public synchronized Future<List<Kept<WrittenHours>>> latest(Optional<OfficeId> office, int limit) {
        return Future.succeededFuture(
                kept.getOrDefault(office, List.of()).stream().limit(limit).toList());
    }

    @Override
    public synchronized Future<Boolean> keep(
            Optional<OfficeId> office, Optional<WrittenHours> hours, int seen, StaffId who) {
        boolean last = seen == kept.getOrDefault(office, List.of()).size();
        if (last) {
            kept.computeIfAbsent(office, id -> new ArrayList<>())
                    .add(0, new Kept<>(seen + 1, hours, clock.instant(), who));
        }
        return Future.succeededFuture(last);
    }
}
