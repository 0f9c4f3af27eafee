package it.sportello.core.house;

import io.vertx.core.Future;
import it.sportello.core.staff.StaffId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A house in memory; what is kept is in force at once. */
public final class InMemoryHouse implements KeptDetails, Supplier<HouseDetails> {
    private final InMemoryKeptDetails kept;
    private final HouseDetails written;
    private volatile HouseDetails inForce;

    public InMemoryHouse(InstantSource clock, HouseDetails written) {
        this.kept = new InMemoryKeptDetails(clock);
        this.written = written;
        this.inForce = written;
    }

    @Override
    public HouseDetails get() {
        return inForce;
    }

    @Override
    public Future<List<Kept<HouseDetails>>> latest(int limit) {
        return kept.latest(limit);
    }

    @Override
    public Future<Boolean> keep(Optional<HouseDetails> details, int seen, StaffId who) {
        return kept.keep(details, seen, who).onSuccess(done -> inForce = done ? details.orElse(written) : inForce);
    }
}
