package it.sportello.server.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.server.settings.RetentionSettings;
import it.sportello.storage.Housekeeping;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tidies up now and then. What does not work out is tried again the next time: nothing waits for it. */
final class Housekeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeper.class);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Vertx vertx;
    private final Housekeeping house;
    private final RetentionSettings retention;
    private final Supplier<Future<Void>> leftovers;
    private final long timer;

    Housekeeper(Vertx vertx, Housekeeping house, RetentionSettings retention, Supplier<Future<Void>> leftovers) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.house = Objects.requireNonNull(house, "house");
        this.retention = Objects.requireNonNull(retention, "retention");
        this.leftovers = Objects.requireNonNull(leftovers, "leftovers");
        this.timer = vertx.setPeriodic(PAUSE.toMillis(), tick -> tidy());
    }

    Future<Void> tidy() {
        return house.makeRoom()
                .compose(done -> house.noteUses())
                .compose(done -> house.forgetNames())
                .compose(done -> leftovers.get())
                .compose(
                        done -> retention.forgets() ? house.forgetBefore(retention.months()) : Future.succeededFuture())
                .onFailure(failure ->
                        LOG.warn("not tidied up: cause={}", failure.getClass().getName()))
                .otherwiseEmpty();
    }

    void stop() {
        vertx.cancelTimer(timer);
    }
}
