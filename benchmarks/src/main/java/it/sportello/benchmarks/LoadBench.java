package it.sportello.benchmarks;

import io.vertx.core.json.JsonObject;
import it.sportello.benchmarks.database.BenchDatabase;
import it.sportello.benchmarks.database.Doubles;
import it.sportello.benchmarks.database.Floor;
import it.sportello.benchmarks.measure.ServiceWatch;
import it.sportello.benchmarks.process.ServiceProcess;
import it.sportello.benchmarks.traffic.Phase;
import it.sportello.storage.embedded.DatabaseAddress;
import it.sportello.storage.embedded.EmbeddedPostgres;
import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** How much the service takes and answers, against what its database gives at most, and how long citizens wait. */
public final class LoadBench {
    private static final int CITIZENS = 4000;
    private static final int TOGETHER = 96;
    private static final int ROUND = 8000;
    private static final int LEAST_ROUNDS = 10;
    private static final int MOST_ROUNDS = 16;
    private static final double FASTER = 1.02;
    private static final int MOST_FLOODS = 4;
    private static final int ALONE = 150;
    private static final Duration SATURATED = Duration.ofSeconds(5);
    private static final Duration LONGEST_BURST = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Scene scene;
    private final Wanted wanted;
    private final JsonObject figures = new JsonObject();

    private LoadBench(Scene scene, Wanted wanted) {
        this.scene = scene;
        this.wanted = wanted;
    }

    /**
     * What to measure.
     *
     * @param seconds how long the latencies
     * @param rate at which they are measured; empty for half of what can be answered
     */
    public record Wanted(int seconds, OptionalInt rate) {}

    /** Runs the benchmark and gives its figures as one JSON object. */
    public static String run(Wanted wanted, Consumer<String> progress)
            throws IOException, StartFailure, InterruptedException, ExecutionException, TimeoutException {
        try (Scene scene = Scene.open(false, progress)) {
            return new LoadBench(scene, wanted).measure().encode();
        }
    }

    private JsonObject measure()
            throws IOException, StartFailure, InterruptedException, ExecutionException, TimeoutException {
        double floor = floor();
        try (ServiceProcess service = ServiceProcess.start(scene.settings());
                ServiceWatch watch = new ServiceWatch(service.handle())) {
            scene.crowd().lead(List.of(service.address()));
            double guess = warmUp();
            double capacity = capacity(guess, floor);
            double usual = latencies(capacity, watch);
            scene.tell("Ten times as much, then half as much again");
            figures.mergeIn(new Burst(scene, capacity, usual).run(burst()));
            account();
            figures.mergeIn(watch.memory());
        }
        return figures;
    }

    private double floor()
            throws IOException, StartFailure, InterruptedException, ExecutionException, TimeoutException {
        scene.tell("The floor: single commits on a new database in " + scene.data());
        try (EmbeddedPostgres database = BenchDatabase.create(scene.data(), scene.progress())) {
            double floor = scene.on(() -> Floor.measure(scene.vertx(), database.address()));
            figures.put("floor_per_second", Math.round(floor));
            return floor;
        }
    }

    private double warmUp() throws InterruptedException, ExecutionException, TimeoutException {
        scene.tell("Learning the answers, then " + CITIZENS + " first contacts");
        figures.put("answers_differ", scene.on(() -> scene.crowd().gather(CITIZENS)));
        double before = 0;
        double rate = round();
        for (int rounds = 1; rounds < LEAST_ROUNDS || rounds < MOST_ROUNDS && rate > before * FASTER; rounds++) {
            before = Math.max(before, rate);
            rate = round();
            scene.tell("  warming up: " + Math.round(rate) + " a second");
        }
        return Math.max(before, rate);
    }

    /** A young Java process compiles more than it answers: what it can do shows when a round is no faster any more. */
    private double round() throws InterruptedException, ExecutionException, TimeoutException {
        long begun = System.nanoTime();
        scene.on(() -> scene.pace().atATime(TOGETHER, ROUND, new Phase()));
        return ROUND * 1e9 / (System.nanoTime() - begun);
    }

    private double capacity(double guess, double floor)
            throws InterruptedException, ExecutionException, TimeoutException {
        scene.tell("How much can be answered");
        double answered = new Capacity(scene).find(guess);
        scene.tell("How much is accepted at most");
        Phase floods = new Phase();
        double accepted = accepted(2 * floor, floods);
        figures.put("accepted_per_second", Math.round(accepted))
                .put("answered_per_second", Math.round(answered))
                .put("accepted_to_floor", ratio(accepted, floor))
                .put("answered_to_floor", ratio(answered, floor))
                .put("refused", floods.refusedCount());
        return answered;
    }

    /** A flood is another way through the service than a quiet flow, and is warmed up by itself. */
    private double accepted(double rate, Phase floods)
            throws InterruptedException, ExecutionException, TimeoutException {
        double before = 0;
        double accepted = flood(rate, floods);
        for (int flood = 1; flood < MOST_FLOODS && accepted > before * FASTER; flood++) {
            before = Math.max(before, accepted);
            accepted = flood(rate, floods);
        }
        return Math.max(before, accepted);
    }

    private double flood(double rate, Phase floods) throws InterruptedException, ExecutionException, TimeoutException {
        long before = scene.crowd().accepted();
        scene.on(() -> scene.pace().steadily(rate, SATURATED, floods));
        double accepted = (scene.crowd().accepted() - before) / (double) SATURATED.toSeconds();
        scene.tell("  " + Math.round(accepted) + " a second");
        scene.on(() -> scene.pace().silence(PATIENCE));
        return accepted;
    }

    /** Alone before and after, since a machine is not as fast at any time. */
    private double latencies(double capacity, ServiceWatch watch)
            throws InterruptedException, ExecutionException, TimeoutException {
        double rate = wanted.rate().isPresent() ? wanted.rate().getAsInt() : capacity / 2;
        scene.tell("Latencies: one message at a time, then " + Math.round(rate) + " a second");
        Phase alone = new Phase();
        scene.on(() -> scene.pace().atATime(1, ALONE, alone));
        Phase half = new Phase();
        ServiceWatch.Used before = watch.used();
        scene.on(() -> scene.pace().steadily(rate, Duration.ofSeconds(wanted.seconds()), half));
        scene.on(() -> scene.pace().silence(PATIENCE));
        figures.put("rate", Math.round(rate)).mergeIn(watch.used().since(before, half.acceptedCount()));
        scene.on(() -> scene.pace().atATime(1, ALONE, alone));
        figures.mergeIn(half.latencies("")).mergeIn(alone.latencies("idle_"));
        figures.put("ack_to_idle", ratio(figures, "ack_p99_ms", "idle_ack_p99_ms"))
                .put("answer_to_idle", ratio(figures, "answer_p99_ms", "idle_answer_p99_ms"));
        return half.answers().millis(0.99);
    }

    private Duration burst() {
        Duration asked = Duration.ofSeconds(wanted.seconds());
        return asked.compareTo(LONGEST_BURST) < 0 ? asked : LONGEST_BURST;
    }

    private void account() throws StartFailure, InterruptedException, ExecutionException, TimeoutException {
        figures.put("lost", scene.on(() -> scene.pace().silence(PATIENCE)))
                .put("accepted", scene.crowd().accepted())
                .mergeIn(scene.crowd().account().json());
        DatabaseAddress address = EmbeddedPostgres.running(scene.data()).orElseThrow();
        figures.put("processed_twice", scene.on(() -> Doubles.count(scene.vertx(), address)));
    }

    private static double ratio(JsonObject figures, String one, String other) {
        return ratio(figures.getDouble(one), figures.getDouble(other));
    }

    private static double ratio(double one, double other) {
        return Math.round(one / other * 1000) / 1000.0;
    }
}
