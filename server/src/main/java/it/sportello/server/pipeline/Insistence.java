package it.sportello.server.pipeline;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Goes on noting what is known while the database is away: a send that this node knows to have arrived, and that is not
 * noted, would be taken for one of unknown outcome and go out again.
 */
final class Insistence {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Predicate<Throwable> isRefusal;
    private final Duration longest;

    /**
     * @param isRefusal whether a failure would come again with each try
     * @param longest for as long as no other node takes up the work
     */
    Insistence(Vertx vertx, Predicate<Throwable> isRefusal, Duration longest) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.isRefusal = Objects.requireNonNull(isRefusal, "isRefusal");
        this.longest = Objects.requireNonNull(longest, "longest");
    }

    /** Runs it until it succeeds; fails as the last try did. */
    <T> Future<T> on(Supplier<Future<T>> note) {
        return on(note, System.nanoTime() + longest.toNanos());
    }

    private <T> Future<T> on(Supplier<Future<T>> note, long end) {
        return note.get()
                .recover(failure -> isRefusal.test(failure) || System.nanoTime() > end
                        ? Future.failedFuture(failure)
                        : vertx.timer(PAUSE.toMillis(), TimeUnit.MILLISECONDS).compose(waited -> on(note, end)));
    }
}
