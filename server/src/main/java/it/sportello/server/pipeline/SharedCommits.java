package it.sportello.server.pipeline;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Lets what comes at the same time share a transaction. While none is under way and none began a moment ago, an item
 * begins one with whatever came in the same instant; otherwise it waits for the next. So a lone item waits for nobody, and
 * the more there are, the more of them share one.
 */
public final class SharedCommits<T, R> {
    /**
     * What is done with a batch.
     *
     * @param run gives a result for each item, in their order; where it fails, nothing was kept of any of them
     * @param isRefusal whether a failure means that an item was at fault, and not the storage out of reach: then each is
     *     tried by itself, so that one that cannot be kept does not take others with it
     */
    public record Commit<T, R>(Function<List<T>, Future<List<R>>> run, Predicate<Throwable> isRefusal) {
        public Commit {
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(isRefusal, "isRefusal");
        }
    }

    /** Beyond this a transaction gains little and is held longer. */
    private static final int MOST_TOGETHER = 100;

    /** Where so many are not kept yet, more come than can be kept and attended at the same time. */
    private static final int PRESSING = 64;

    private record Item<T, R>(T value, Promise<R> result) {}

    private final Vertx vertx;
    private final Context context;
    private final Commit<T, R> commit;
    private final Duration between;
    private final Queue<Item<T, R>> waiting = new ArrayDeque<>();
    private boolean underWay;
    private boolean recently;
    private final AtomicInteger unkept = new AtomicInteger();
    private boolean looking;

    /**
     * On an event loop of its own, so that its counters need no locks.
     *
     * @param between the beginnings of two transactions, unless there is enough for a whole one: a statement on a
     *     message's way costs the database as much to begin as ten of its rows
     */
    public SharedCommits(Vertx vertx, Commit<T, R> commit, Duration between) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.commit = Objects.requireNonNull(commit, "commit");
        this.between = Objects.requireNonNull(between, "between");
    }

    /** The item's own result, once it is kept. */
    public Future<R> add(T value) {
        Promise<R> result = Promise.promise();
        context.runOnContext(none -> {
            unkept.incrementAndGet();
            waiting.add(new Item<>(value, result));
            lookSoon();
        });
        return result.future();
    }

    /** Whether more comes at present than the storage keeps up with. */
    public boolean isPressed() {
        return unkept.get() >= PRESSING;
    }

    /** After everything that came in the same instant. */
    private void lookSoon() {
        if (!looking) {
            looking = true;
            context.runOnContext(none -> {
                looking = false;
                look();
            });
        }
    }

    private void look() {
        boolean isTime = !recently || waiting.size() >= MOST_TOGETHER;
        if (isTime && !underWay && !waiting.isEmpty()) {
            begin(next());
        }
    }

    private List<Item<T, R>> next() {
        List<Item<T, R>> batch = new ArrayList<>();
        while (batch.size() < MOST_TOGETHER && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        return batch;
    }

    private void begin(List<Item<T, R>> batch) {
        underWay = true;
        pauseBetween();
        run(batch)
                .onComplete(done -> context.runOnContext(none -> {
                    underWay = false;
                    unkept.addAndGet(-batch.size());
                    look();
                }));
    }

    private void pauseBetween() {
        if (!recently) {
            recently = true;
            vertx.setTimer(between.toMillis(), over -> {
                recently = false;
                look();
            });
        }
    }

    private Future<Void> run(List<Item<T, R>> batch) {
        return commit.run()
                .apply(batch.stream().map(Item::value).toList())
                .compose(results -> succeed(batch, results), failure -> failed(batch, failure));
    }

    private static <T, R> Future<Void> succeed(List<Item<T, R>> batch, List<R> results) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).result().complete(results.get(i));
        }
        return Future.succeededFuture();
    }

    private Future<Void> failed(List<Item<T, R>> batch, Throwable failure) {
        if (batch.size() == 1 || !commit.isRefusal().test(failure)) {
            batch.forEach(item -> item.result().fail(failure));
            return Future.succeededFuture();
        }
        Future<Void> done = Future.succeededFuture();
        for (Item<T, R> item : batch) {
            done = done.compose(before -> run(List.of(item)));
        }
        return done;
    }
}
