package it.sportello.benchmarks;

import io.vertx.core.json.JsonObject;
import it.sportello.benchmarks.traffic.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Ten times as much as can be answered, and then half as much again, until answers come as before. */
final class Burst {
    private static final double TIMES = 10;
    private static final int WATCHED_SECONDS = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What still counts as before, against the latency at half capacity: a busy machine is not steadier. */
    private static final double AS_BEFORE = 2;

    private static final double AT_LEAST_MILLIS = 200;

    private final Scene scene;
    private final double capacity;
    private final double usualMillis;

    Burst(Scene scene, double capacity, double usualMillis) {
        this.scene = scene;
        this.capacity = capacity;
        this.usualMillis = usualMillis;
    }

    JsonObject run(Duration time) throws InterruptedException, ExecutionException, TimeoutException {
        Phase burst = new Phase();
        long sent = scene.on(() -> scene.pace().steadily(capacity * TIMES, time, burst));
        long owed = scene.crowd().owed();
        List<Phase> after = new ArrayList<>();
        for (int second = 0; second < WATCHED_SECONDS; second++) {
            Phase phase = new Phase();
            after.add(phase);
            scene.on(() -> scene.pace().steadily(capacity / 2, Duration.ofSeconds(1), phase));
        }
        scene.on(() -> scene.pace().silence(PATIENCE));
        return new JsonObject()
                .put("burst_seconds", time.toSeconds())
                .put("burst_sent", sent)
                .put("burst_accepted", burst.acceptedCount())
                .put("burst_refused", burst.refusedCount())
                .put("burst_failed", burst.failedCount())
                .put("burst_owed_at_end", owed)
                .put(
                        "burst_refused_after",
                        after.stream().mapToLong(Phase::refusedCount).sum())
                .put("burst_normal_after_seconds", abnormalSeconds(after));
    }

    /** How many seconds passed until all later ones were as before the burst. */
    private int abnormalSeconds(List<Phase> after) {
        double normal = Math.max(AT_LEAST_MILLIS, usualMillis * AS_BEFORE);
        int second = after.size();
        while (second > 0
                && after.get(second - 1).answers().count() > 0
                && after.get(second - 1).refusedCount() == 0
                && after.get(second - 1).answers().millis(0.99) <= normal) {
            second--;
        }
        return second;
    }
}
