package it.sportello.benchmarks.traffic;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** When a crowd speaks. */
public final class Pace {
    private static final long TICK_MILLIS = 1;
    private static final long LOOK_EVERY_MILLIS = 100;

    private final Vertx vertx;
    private final Crowd crowd;

    public Pace(Vertx vertx, Crowd crowd) {
        this.vertx = vertx;
        this.crowd = crowd;
    }

    /**
     * At moments fixed before, whatever becomes of the messages before: one that had to wait for its turn is as late as
     * it is for the citizen. Succeeds when the time is over, with how many were said.
     */
    public Future<Long> steadily(double rate, Duration time, Phase phase) {
        Promise<Long> over = Promise.promise();
        long begun = System.nanoTime();
        double nanosEach = 1e9 / rate;
        AtomicLong said = new AtomicLong();
        vertx.setPeriodic(TICK_MILLIS, timer -> {
            long elapsed = System.nanoTime() - begun;
            long due = (long) (Math.min(elapsed, time.toNanos()) / nanosEach);
            while (said.get() < due && crowd.isReady()) {
                crowd.speak(phase, begun + (long) (said.getAndIncrement() * nanosEach));
            }
            if (elapsed >= time.toNanos()) {
                vertx.cancelTimer(timer);
                over.complete(said.get());
            }
        });
        return over.future();
    }

    /** So many at a time, each next one when one before is answered; succeeds when all are. */
    public Future<Void> atATime(int together, long messages, Phase phase) {
        AtomicLong left = new AtomicLong(messages);
        Promise<Void> done = Promise.promise();
        AtomicLong unanswered = new AtomicLong(messages);
        Runnable answered = () -> {
            if (unanswered.decrementAndGet() == 0) {
                done.tryComplete();
            }
        };
        for (int place = 0; place < together; place++) {
            next(left, phase, answered);
        }
        return done.future();
    }

    private void next(AtomicLong left, Phase phase, Runnable answered) {
        if (left.getAndDecrement() > 0) {
            crowd.speak(phase, System.nanoTime()).onComplete(heard -> {
                answered.run();
                next(left, phase, answered);
            });
        }
    }

    /** Waits until all is answered, or until nothing was for that long; then gives how many still wait. */
    public Future<Long> silence(Duration patience) {
        Promise<Long> silent = Promise.promise();
        AtomicLong answered = new AtomicLong(-1);
        AtomicLong since = new AtomicLong(System.nanoTime());
        vertx.setPeriodic(LOOK_EVERY_MILLIS, timer -> {
            if (answered.getAndSet(crowd.account().allAnswered())
                    != crowd.account().allAnswered()) {
                since.set(System.nanoTime());
            }
            boolean done = crowd.owed() == 0 && crowd.onTheirWay() == 0;
            if (done || System.nanoTime() - since.get() > patience.toNanos()) {
                vertx.cancelTimer(timer);
                silent.complete(crowd.owed() + crowd.onTheirWay());
            }
        });
        return silent.future();
    }
}
