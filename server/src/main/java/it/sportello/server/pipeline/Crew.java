package it.sportello.server.pipeline;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Works off whatever waits in an inbox or outbox: takes as much as it has hands free, works on all of it at once, and
 * looks again whenever it is woken, a piece of work is done, or some time has passed. While it is at work it looks only
 * so often, and finds the more at a time. All on one event loop, so that its counters need no locks.
 */
public final class Crew<T> {
    /** How work is found and done. Both futures may fail; the work is then found again later by its lease. */
    public record Job<T>(Function<Integer, Future<List<T>>> take, Function<T, Future<Void>> work) {
        public Job {
            Objects.requireNonNull(take, "take");
            Objects.requireNonNull(work, "work");
        }
    }

    /** A citizen does not notice it, and dozens of messages come in it under load: they cost the database one look. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(12);

    private final Vertx vertx;
    private final Context context;
    private final Job<T> job;
    private final int hands;
    private final Duration pause;
    private final Promise<Void> idle = Promise.promise();
    private OptionalLong timer = OptionalLong.empty();
    private int busy;
    private boolean looking;
    private boolean lookAgain;
    private boolean recently;
    private boolean stopping;

    public Crew(Vertx vertx, Job<T> job, int hands, Duration pause) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.job = job;
        this.hands = hands;
        this.pause = pause;
    }

    /** There may be work. Before the first call nothing is taken: what the work needs may not be there yet. */
    public void wake() {
        context.runOnContext(none -> {
            if (timer.isEmpty() && !stopping) {
                timer = OptionalLong.of(vertx.setPeriodic(pause.toMillis(), tick -> look()));
            }
            look();
        });
    }

    /** Takes no more work; succeeds when all that was taken is done. */
    public Future<Void> stop() {
        context.runOnContext(none -> {
            timer.ifPresent(vertx::cancelTimer);
            stopping = true;
            endWhenIdle();
        });
        return idle.future();
    }

    private void look() {
        if (looking || (recently && busy > 0)) {
            lookAgain = true;
            return;
        }
        if (stopping || busy >= hands) {
            return;
        }
        looking = true;
        lookAgain = false;
        pauseBetweenLooks();
        job.take()
                .apply(hands - busy)
                .onComplete(found -> context.runOnContext(none -> {
                    looking = false;
                    if (found.succeeded()) {
                        found.result().forEach(this::begin);
                    }
                    lookAgain();
                    endWhenIdle();
                }));
    }

    private void pauseBetweenLooks() {
        recently = true;
        vertx.setTimer(BETWEEN_LOOKS.toMillis(), over -> {
            recently = false;
            lookAgain();
        });
    }

    private void lookAgain() {
        if (lookAgain) {
            look();
        }
    }

    /** Each in its turn of the event loop, so that whoever brings something new meanwhile does not wait for all of them. */
    private void begin(T work) {
        busy++;
        context.runOnContext(none -> work(work));
    }

    private void work(T work) {
        job.work()
                .apply(work)
                .onComplete(done -> context.runOnContext(none -> {
                    busy--;
                    look();
                    endWhenIdle();
                }));
    }

    private void endWhenIdle() {
        if (stopping && busy == 0 && !looking) {
            idle.tryComplete();
        }
    }
}
