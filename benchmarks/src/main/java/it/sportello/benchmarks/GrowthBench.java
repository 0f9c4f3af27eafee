package it.sportello.benchmarks;

import io.vertx.core.json.JsonObject;
import it.sportello.benchmarks.database.History;
import it.sportello.benchmarks.process.ServiceProcess;
import it.sportello.benchmarks.traffic.Phase;
import it.sportello.storage.embedded.DatabaseAddress;
import it.sportello.storage.embedded.EmbeddedPostgres;
import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The same load on an empty database and on one with a long history. Two services take turns, so that a machine that is
 * slow for a while is slow for both.
 */
public final class GrowthBench {
    private static final int CITIZENS = 2000;
    private static final int TOGETHER = 96;
    private static final int MESSAGES = 3000;
    private static final int TURNS = 4;
    private static final int ARTICLES = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private GrowthBench() {}

    /** Runs the benchmark with so many messages in the history, and gives its figures as one JSON object. */
    public static String run(long history, Consumer<String> progress)
            throws IOException, StartFailure, InterruptedException, ExecutionException, TimeoutException {
        try (Scene small = Scene.open(true, progress);
                Scene large = Scene.open(true, progress);
                ServiceProcess smallService = ServiceProcess.start(small.settings());
                ServiceProcess largeService = ServiceProcess.start(large.settings())) {
            DatabaseAddress address = EmbeddedPostgres.running(large.data()).orElseThrow();
            progress.accept("Filling a database with " + history + " messages and " + ARTICLES + " articles");
            large.on(() -> new History(large.vertx(), address, progress).fill(history, ARTICLES));
            open(small, smallService);
            open(large, largeService);
            return compare(small, large).put("messages", history).encode();
        }
    }

    private static void open(Scene scene, ServiceProcess service)
            throws InterruptedException, ExecutionException, TimeoutException {
        scene.crowd().lead(List.of(service.address()));
        scene.on(() -> scene.crowd().gather(CITIZENS));
        scene.on(() -> scene.pace().atATime(TOGETHER, CITIZENS, new Phase()));
    }

    private static JsonObject compare(Scene small, Scene large)
            throws InterruptedException, ExecutionException, TimeoutException {
        long smallNanos = 0;
        long largeNanos = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            long smallTurn = nanos(small);
            long largeTurn = nanos(large);
            small.tell("  empty: " + perSecond(smallTurn, 1) + " a second, full: " + perSecond(largeTurn, 1));
            smallNanos += smallTurn;
            largeNanos += largeTurn;
        }
        return new JsonObject()
                .put("answered_per_second_empty", perSecond(smallNanos, TURNS))
                .put("answered_per_second_full", perSecond(largeNanos, TURNS))
                .put("full_to_empty", Math.round(smallNanos * 1000.0 / largeNanos) / 1000.0)
                .put("articles", ARTICLES)
                .put("lost", lost(small) + lost(large))
                .mergeIn(large.crowd().account().json());
    }

    private static long nanos(Scene scene) throws InterruptedException, ExecutionException, TimeoutException {
        long begun = System.nanoTime();
        scene.on(() -> scene.pace().atATime(TOGETHER, MESSAGES, new Phase()));
        return System.nanoTime() - begun;
    }

    private static long perSecond(long nanos, int turns) {
        return Math.round(MESSAGES * (double) turns * TimeUnit.SECONDS.toNanos(1) / nanos);
    }

    private static long lost(Scene scene) throws InterruptedException, ExecutionException, TimeoutException {
        return scene.on(() -> scene.pace().silence(PATIENCE));
    }
}
