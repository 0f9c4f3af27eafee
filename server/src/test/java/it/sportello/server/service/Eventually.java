package it.sportello.server.service;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Looks again and again until what must come has come, and fails when it does not. */
public final class Eventually {
    /** Far longer than anything takes on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Executor PAUSE = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);

    private Eventually() {}

    /** The first value that fits. */
    public static <T> T get(String what, Callable<T> look, Predicate<T> fits) throws Exception {
        return get(what, PATIENCE, look, fits);
    }

    /** The first value that fits, of something that takes longer than most. */
    public static <T> T get(String what, Duration patience, Callable<T> look, Predicate<T> fits) throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        T seen = look.call();
        while (!fits.test(seen)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " did not come; last seen: " + seen);
            }
            CompletableFuture.runAsync(() -> {}, PAUSE).join();
            seen = look.call();
        }
        return seen;
    }

    /** The first value that is there. */
    public static <T> T present(String what, Callable<Optional<T>> look) throws Exception {
        return get(what, look, Optional::isPresent).orElseThrow();
    }

    /** For so long nothing may happen. */
    public static void never(String what, Duration time, BooleanSupplier happened) {
        long deadline = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < deadline) {
            if (happened.getAsBoolean()) {
                throw new AssertionError(what + " happened");
            }
            CompletableFuture.runAsync(() -> {}, PAUSE).join();
        }
    }
}
