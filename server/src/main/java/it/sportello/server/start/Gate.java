package it.sportello.server.start;

import io.vertx.core.Future;
import it.sportello.knowledge.opening.Essential;
import it.sportello.knowledge.opening.Readiness;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps citizens out while an essential is missing, where the settings want it so. It opens by itself and never closes
 * again: what was opened once is not closed by what is missing later.
 */
final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final Supplier<Future<Readiness>> outlook;
    private final Supplier<Future<Void>> noting;
    private final Runnable opening;
    private volatile boolean shut;
    private List<Essential> told = List.of();

    /**
     * Makes a gate; shut where it is held.
     *
     * @param outlook what is there and what is missing
     * @param noting keeps that citizens were let in
     * @param opening what is done when a gate that was shut opens
     */
    Gate(boolean held, Supplier<Future<Readiness>> outlook, Supplier<Future<Void>> noting, Runnable opening) {
        this.shut = held;
        this.outlook = Objects.requireNonNull(outlook, "outlook");
        this.noting = Objects.requireNonNull(noting, "noting");
        this.opening = Objects.requireNonNull(opening, "opening");
    }

    boolean isShut() {
        return shut;
    }

    /** Opens it where nothing is missing any more, or where somebody wants it open. */
    Future<Void> look() {
        return shut ? outlook.get().compose(this::decide) : Future.succeededFuture();
    }

    private Future<Void> decide(Readiness readiness) {
        if (readiness.opening().isPresent()) {
            return open();
        }
        if (readiness.isComplete()) {
            return noting.get().compose(noted -> open());
        }
        tell(readiness.missing());
        return Future.succeededFuture();
    }

    private Future<Void> open() {
        if (shut) {
            shut = false;
            LOG.info("channels opened to citizens");
            opening.run();
        }
        return Future.succeededFuture();
    }

    /** Once for each change, not once for each look. */
    private void tell(List<Essential> missing) {
        if (!missing.equals(told)) {
            told = missing;
            LOG.warn(
                    "channels stay closed, see /desk/first-steps: missing={}",
                    missing.stream()
                            .map(one -> one.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(",")));
        }
    }
}
