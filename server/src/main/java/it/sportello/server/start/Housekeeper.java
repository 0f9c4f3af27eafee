package it.sportello.server.start;

import io.vertx.core.Future;
import it.sportello.core.attachment.KeptFiles;
import it.sportello.server.settings.RetentionSettings;
import it.sportello.storage.Housekeeping;
import it.sportello.storage.Storage;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tidies up now and then. What does not work out is tried again the next time: nothing waits for it. */
final class Housekeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeper.class);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Ground ground;
    private final Housekeeping house;
    private final RetentionSettings retention;
    private final long timer;

    Housekeeper(Ground ground) {
        this.ground = Objects.requireNonNull(ground, "ground");
        this.house = ground.storage().housekeeping();
        this.retention = ground.settings().retention();
        this.timer = ground.vertx().setPeriodic(PAUSE.toMillis(), tick -> tidy());
    }

    Future<Void> tidy() {
        return house.makeRoom()
                .compose(done -> house.noteUses())
                .compose(done -> house.forgetNames())
                .compose(done -> leftovers())
                .compose(
                        done -> retention.forgets() ? house.forgetBefore(retention.months()) : Future.succeededFuture())
                .onFailure(failure ->
                        LOG.warn("not tidied up: cause={}", failure.getClass().getName()))
                .otherwiseEmpty();
    }

    /** What citizens left of themselves, and files that nothing refers to. */
    private Future<Void> leftovers() {
        Storage storage = ground.storage();
        return storage.contacts()
                .eraseOlderThan(ground.settings().people().contactsKept())
                .compose(done -> storage.keptFiles().forgetUnused(KeptFiles.SPARED))
                .mapEmpty();
    }

    void stop() {
        ground.vertx().cancelTimer(timer);
    }
}
