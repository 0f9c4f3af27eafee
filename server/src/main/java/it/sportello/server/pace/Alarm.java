package it.sportello.server.pace;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/** Wakes a crew when its time has come: once for all who ask, at the earliest time that was asked for. */
public final class Alarm implements Consumer<Duration> {
    private static final long NONE = Long.MAX_VALUE;

    private final Vertx vertx;
    private final Runnable wake;
    private long timer;
    private long ringsAt = NONE;

    public Alarm(Vertx vertx, Runnable wake) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.wake = Objects.requireNonNull(wake, "wake");
    }

    @Override
    public synchronized void accept(Duration wait) {
        long millis = Math.max(1, wait.plusNanos(999_999).toMillis());
        long at = System.nanoTime() / 1_000_000 + millis;
        if (at < ringsAt) {
            vertx.cancelTimer(timer);
            ringsAt = at;
            timer = vertx.setTimer(millis, rung -> ring());
        }
    }

    private void ring() {
        synchronized (this) {
            ringsAt = NONE;
        }
        wake.run();
    }
}
