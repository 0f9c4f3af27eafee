package it.sportello.core.crowd;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Looks now and then whether far more ask something than usual. Any number of nodes may look. */
public final class RushWatch {
    private final Births births;
    private final Rushes rushes;
    private final Supplier<Future<Map<String, Rate>>> groups;

    /** @param groups the rate of each group of open questions, by the name of its first question */
    public RushWatch(Births births, Rushes rushes, Supplier<Future<Map<String, Rate>>> groups) {
        this.births = Objects.requireNonNull(births, "births");
        this.rushes = Objects.requireNonNull(rushes, "rushes");
        this.groups = Objects.requireNonNull(groups, "groups");
    }

    public Future<Void> look() {
        return births.count()
                .compose(counted -> rushes.answered())
                .compose(rates -> rushes.note(
                        Rushes.Kind.ARTICLE,
                        rates.entrySet().stream()
                                .collect(Collectors.toMap(rate -> rate.getKey().value(), Map.Entry::getValue))))
                .compose(noted -> groups.get())
                .compose(rates -> rushes.note(Rushes.Kind.GROUP, rates));
    }
}
