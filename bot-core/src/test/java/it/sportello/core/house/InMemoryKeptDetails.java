package it.sportello.core.house;

import io.vertx.core.Future;
import it.sportello.core.staff.StaffId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Details in memory. */
public final class InMemoryKeptDetails implements KeptDetails {
    private final List<Kept<HouseDetails>> kept = new ArrayList<>();
    private final InstantSource clock;

    public InMemoryKeptDetails(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Future<List<Kept<HouseDetails>>> latest(int limit) {
        return Future.succeededFuture(kept.stream().limit(limit).toList());
    }

    @Override
    public synchronized Future<Boolean> keep(Optional<HouseDetails> details, int seen, StaffId who) {
        boolean last = seen == kept.size();
        if (last) {
            kept.add(0, new Kept<>(seen + 1, details, clock.instant(), who));
        }
        return Future.succeededFuture(last);
    }
}
