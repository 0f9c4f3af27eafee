package it.sportello.benchmarks;

import io.vertx.core.json.JsonObject;
import it.sportello.benchmarks.database.Doubles;
import it.sportello.benchmarks.database.KillableDatabase;
import it.sportello.benchmarks.database.Remains;
import it.sportello.benchmarks.process.FreePort;
import it.sportello.benchmarks.process.ServiceProcess;
import it.sportello.benchmarks.traffic.Phase;
import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Kills the service, the database and both in turn, at random moments under load, and makes the account at the end. */
public final class KillBench {
    /** So many that nobody asks the same again while an answer of his waits for the last kill. */
    private static final int CITIZENS = 1000;

    private static final int TOGETHER = 32;
    private static final double RATE = 120;
    private static final Duration FOR_AS_LONG_AS_IT_TAKES = Duration.ofDays(7);

    /** How long the platform must be silent once nothing waits any more. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Longer than the longest wait between two tries of a message, or one that waits would be called lost. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final int SHORTEST_LIFE_MILLIS = 100;
    private static final int LONGEST_LIFE_MILLIS = 1200;

    /** One life in so many is long enough that what the dead had taken is taken over by the living, and then killed. */
    private static final int ONE_LONG_IN = 8;

    private static final int LONG_LIFE_MILLIS = 6000;
    private static final int TOLD_EVERY = 10;

    private final Scene scene;
    private final KillableDatabase database;
    private final Map<String, String> settings;
    private final Random chance = new Random();
    private ServiceProcess service;

    private KillBench(Scene scene, KillableDatabase database, Map<String, String> settings) throws IOException {
        this.scene = scene;
        this.database = database;
        this.settings = settings;
        this.service = ServiceProcess.start(settings);
    }

    /**
     * The account after so many kills.
     *
     * @param json the figures
     * @param isClean whether nothing was lost, processed twice, or sent twice without a reason
     */
    public record Outcome(String json, boolean isClean) {}

    /** Kills so many times and gives the account. */
    public static Outcome run(int cycles, Consumer<String> progress)
            throws IOException, StartFailure, InterruptedException, ExecutionException, TimeoutException {
        try (Scene scene = Scene.open(true, progress);
                KillableDatabase database = KillableDatabase.create(scene.data(), progress)) {
            Map<String, String> settings = scene.settings();
            settings.put("SPORTELLO_DATABASE_URL", database.address().uri());
            settings.put("SPORTELLO_HTTP_PORT", Integer.toString(FreePort.find()));
            // Who lives for a second would spend most of it on compiling for a long life.
            settings.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
            KillBench bench = new KillBench(scene, database, settings);
            try {
                return bench.outcome(cycles);
            } finally {
                bench.service.close();
            }
        }
    }

    private Outcome outcome(int cycles)
            throws IOException, StartFailure, InterruptedException, ExecutionException, TimeoutException {
        begin();
        long begun = System.nanoTime();
        for (int cycle = 0; cycle < cycles; cycle++) {
            Thread.sleep(life());
            Victim.values()[cycle % Victim.values().length].kill(this);
            if ((cycle + 1) % TOLD_EVERY == 0) {
                scene.tell("  " + (cycle + 1) + " kills, " + scene.crowd().accepted() + " messages accepted, "
                        + scene.crowd().account().allAnswered() + " answered");
            }
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        scene.begin(scene.crowd()::rest);
        scene.tell("Waiting for the last answers");
        awaitEnd();
        Map<String, Long> people = scene.on(() -> Remains.withAPerson(scene.vertx(), database.address()));
        long lost = scene.crowd().owed(people);
        JsonObject figures = new JsonObject()
                .put("cycles", cycles)
                .put("seconds", seconds)
                .put("accepted", scene.crowd().accepted())
                .put("lost", lost)
                .put("went_to_a_person", scene.crowd().owed() - lost)
                .put("processed_twice", scene.on(() -> Doubles.count(scene.vertx(), database.address())))
                .mergeIn(scene.crowd().account().json());
        scene.crowd()
                .account()
                .strange()
                .forEach((words, times) -> scene.tell("  nobody expected, " + times + " times: " + words));
        boolean clean = lost == 0
                && figures.getLong("processed_twice") == 0
                && figures.getLong("sent_twice_unexplained") == 0
                && figures.getLong("out_of_order") == 0;
        return new Outcome(figures.encode(), clean);
    }

    private int life() {
        int longer = chance.nextInt(ONE_LONG_IN) == 0 ? LONG_LIFE_MILLIS : 0;
        return longer + chance.nextInt(SHORTEST_LIFE_MILLIS, LONGEST_LIFE_MILLIS);
    }

    private void awaitEnd() throws InterruptedException, ExecutionException, TimeoutException {
        long latest = System.nanoTime() + LONGEST_WAIT.toNanos();
        scene.on(() -> scene.pace().silence(PATIENCE));
        while (System.nanoTime() < latest && isWaiting()) {
            scene.on(() -> scene.pace().silence(PATIENCE));
        }
        scene.on(() -> scene.pace().silence(PATIENCE));
    }

    private boolean isWaiting() throws InterruptedException, ExecutionException, TimeoutException {
        return scene.on(() -> Remains.waiting(scene.vertx(), database.address())) > 0;
    }

    private void begin() throws InterruptedException, ExecutionException, TimeoutException {
        scene.tell("Learning the answers, then " + CITIZENS + " first contacts");
        scene.crowd().lead(List.of(service.address()));
        scene.on(() -> scene.crowd().gather(CITIZENS));
        scene.on(() -> scene.pace().atATime(TOGETHER, CITIZENS, new Phase()));
        scene.tell("Killing");
        scene.begin(() -> scene.pace().steadily(RATE, FOR_AS_LONG_AS_IT_TAKES, new Phase()));
    }

    /** What is killed in one cycle. */
    private enum Victim {
        SERVICE {
            @Override
            void kill(KillBench bench) throws IOException, InterruptedException, ExecutionException, TimeoutException {
                bench.interrupt();
                bench.service.kill();
                bench.service = ServiceProcess.start(bench.settings);
            }
        },
        DATABASE {
            @Override
            void kill(KillBench bench)
                    throws IOException, StartFailure, InterruptedException, ExecutionException, TimeoutException {
                bench.interrupt();
                bench.database.kill();
                bench.database.restart();
            }
        },
        BOTH {
            @Override
            void kill(KillBench bench)
                    throws IOException, StartFailure, InterruptedException, ExecutionException, TimeoutException {
                bench.interrupt();
                bench.service.kill();
                bench.database.kill();
                bench.database.restart();
                bench.service = ServiceProcess.start(bench.settings);
            }
        };

        abstract void kill(KillBench bench)
                throws IOException, StartFailure, InterruptedException, ExecutionException, TimeoutException;
    }

    private void interrupt() throws InterruptedException, ExecutionException, TimeoutException {
        scene.begin(() -> scene.crowd().interruptions().add(System.nanoTime()));
    }
}
