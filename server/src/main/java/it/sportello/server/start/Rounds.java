package it.sportello.server.start;

import io.vertx.core.Future;
import it.sportello.core.counter.Speech;
import it.sportello.core.ticket.Notices;
import it.sportello.core.ticket.Silence;
import it.sportello.core.ticket.Survey;
import it.sportello.knowledge.publishing.Publication;
import it.sportello.server.settings.PeopleSettings;
import it.sportello.server.watch.Levels;
import it.sportello.storage.Storage;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a node sees to every few seconds: what becomes due by time alone, and what a missed notice would have told. */
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long LOOK_MILLIS = 5_000;

    private final Ground ground;
    private final Levels levels;
    private final Due due;
    private final List<Runnable> looks;
    private final long timer;

    /** What becomes due by time alone. */
    record Due(Silence silence, Survey survey) {
        Due {
            Objects.requireNonNull(silence, "silence");
            Objects.requireNonNull(survey, "survey");
        }

        static Due of(Ground ground, Speech speech) {
            Storage storage = ground.storage();
            PeopleSettings people = ground.settings().people();
            return new Due(
                    new Silence(
                            storage.tickets(),
                            new Notices(
                                    storage.conversations(), ground.vocabulary().phrases()),
                            people.silence()),
                    new Survey(storage.opinions(), speech, people.manners()));
        }
    }

    /** @param looks what else is looked at; each says by itself when it failed */
    Rounds(Ground ground, Levels levels, Due due, List<Runnable> looks) {
        this.ground = Objects.requireNonNull(ground, "ground");
        this.levels = Objects.requireNonNull(levels, "levels");
        this.due = Objects.requireNonNull(due, "due");
        this.looks = List.copyOf(looks);
        this.timer = ground.vertx().setPeriodic(LOOK_MILLIS, tick -> look());
    }

    void look() {
        looks.forEach(Runnable::run);
        quietly("silences not ended", due.silence().end(InstantSource.system().instant()));
        quietly("opinions not asked", due.survey().ask(InstantSource.system().instant()));
        measure();
    }

    static void quietly(String what, Future<?> deed) {
        deed.onFailure(
                failure -> LOG.debug("{}: cause={}", what, failure.getClass().getName()));
    }

    private void measure() {
        Storage storage = ground.storage();
        storage.tickets().open().onSuccess(levels::tickets);
        storage.queues().inbox().onSuccess(levels::toAttend);
        storage.queues().outbox().onSuccess(levels::toSend);
        storage.publications()
                .latest()
                .onSuccess(latest ->
                        levels.publishing(latest.filter(Publication::isUnderWay).isPresent()));
    }

    void stop() {
        ground.vertx().cancelTimer(timer);
    }
}
