package it.sportello.server.start;

import io.vertx.core.Future;
import it.sportello.core.house.HouseDetails;
import it.sportello.core.house.Kept;
import it.sportello.core.house.KeptDetails;
import it.sportello.core.staff.StaffId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is in force of the office on this node: what was kept at the desk last, otherwise what the settings file says. It
 * is read again at each notice and now and then; what this node keeps itself is in force here at once.
 */
final class HouseWatch implements Supplier<HouseDetails>, KeptDetails {
    private final KeptDetails kept;
    private final Remembered<HouseDetails> details;

    HouseWatch(KeptDetails kept, HouseDetails written) {
        this.kept = Objects.requireNonNull(kept, "kept");
        this.details = new Remembered<>(
                "details of the office",
                () -> kept.latest(1)
                        .map(last ->
                                last.stream().findFirst().flatMap(Kept::value).orElse(written)),
                written);
    }

    Future<Void> look() {
        return details.look();
    }

    @Override
    public HouseDetails get() {
        return details.get();
    }

    @Override
    public Future<List<Kept<HouseDetails>>> latest(int limit) {
        return kept.latest(limit);
    }

    @Override
    public Future<Boolean> keep(Optional<HouseDetails> changed, int seen, StaffId who) {
        return kept.keep(changed, seen, who).compose(done -> look().map(done));
    }
}
