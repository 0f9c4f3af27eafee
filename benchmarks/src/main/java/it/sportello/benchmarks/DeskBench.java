package it.sportello.benchmarks;

import io.vertx.core.json.JsonObject;
import it.sportello.benchmarks.database.Queue;
import it.sportello.benchmarks.desk.Clerk;
import it.sportello.benchmarks.measure.Figures;
import it.sportello.benchmarks.measure.ServiceWatch;
import it.sportello.benchmarks.process.ServiceProcess;
import it.sportello.storage.embedded.DatabaseAddress;
import it.sportello.storage.embedded.EmbeddedPostgres;
import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The desk on a bad morning: thousands wait, a hundred pages are open, and somebody writes to a citizen. */
public final class DeskBench {
    private static final int WAITING = 5_000;
    private static final int WARM_UP = 50;
    private static final int VISITS = 150;
    private static final int PAGES_OPEN = 100;
    private static final long IDLE_MILLIS = 10_000;

    private final Scene scene;
    private final ServiceProcess service;
    private final Clerk clerk;
    private final JsonObject figures = new JsonObject();

    private DeskBench(Scene scene, ServiceProcess service) throws IOException, InterruptedException {
        this.scene = scene;
        this.service = service;
        this.clerk = Clerk.first(service.address(), service.firstPassword());
    }

    /**
     * Runs the benchmark and gives its figures as one JSON object.
     *
     * @param config the folder with the starter knowledge
     * @param articles with how many the pages of editors are measured; 0 leaves them out
     */
    public static String run(Path config, int articles, Consumer<String> progress)
            throws IOException, StartFailure, InterruptedException, ExecutionException, TimeoutException {
        try (Scene scene = Scene.open(true, progress);
                ServiceProcess service = ServiceProcess.start(scene.settings());
                ServiceWatch watch = new ServiceWatch(service.handle())) {
            DeskBench bench = new DeskBench(scene, service);
            JsonObject figures = bench.measure(watch);
            return articles == 0
                    ? figures.encode()
                    : figures.mergeIn(new DeskWork(scene, bench.clerk).measured(config, articles))
                            .encode();
        }
    }

    private JsonObject measure(ServiceWatch watch)
            throws IOException, StartFailure, InterruptedException, ExecutionException, TimeoutException {
        DatabaseAddress database = EmbeddedPostgres.running(scene.data()).orElseThrow();
        scene.tell(WAITING + " citizens wait");
        scene.on(() -> Queue.fill(scene.vertx(), database, WAITING));
        page("list", "/desk/tickets");
        page("list_waiting", "/desk/tickets?which=waiting");
        page("list_last", "/desk/tickets?page=200");
        arrival("alone_", database);
        scene.tell(PAGES_OPEN + " live pages");
        List<InputStream> open = new ArrayList<>();
        for (int page = 0; page < PAGES_OPEN; page++) {
            open.add(clerk.follow("/desk/live"));
        }
        idle(watch);
        arrival("crowded_", database);
        figures.put("waiting", WAITING).put("live_pages", PAGES_OPEN).mergeIn(watch.memory());
        for (InputStream page : open) {
            page.close();
        }
        return figures;
    }

    private void page(String name, String path) throws IOException, InterruptedException {
        Figures times = new Figures();
        for (int visit = 0; visit < WARM_UP + VISITS; visit++) {
            long begun = System.nanoTime();
            clerk.page(path);
            if (visit >= WARM_UP) {
                times.add(System.nanoTime() - begun);
            }
        }
        figures.put(name + "_p50_ms", times.millis(0.5)).put(name + "_p95_ms", times.millis(0.95));
        scene.tell("  " + path + ": " + times.millis(0.95) + " ms");
    }

    /** What open pages cost while nothing happens. */
    private void idle(ServiceWatch watch) throws InterruptedException {
        ServiceWatch.Used before = watch.used();
        Thread.sleep(IDLE_MILLIS);
        ServiceWatch.Used after = watch.used();
        long used = after.service()
                .plus(after.database())
                .minus(before.service())
                .minus(before.database())
                .toMillis();
        figures.put("idle_cpu_percent", Math.round(1000.0 * used / IDLE_MILLIS) / 10.0);
    }

    private void arrival(String name, DatabaseAddress database)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Figures times = new Arrival(scene, database, clerk).measured(service.address());
        figures.put(name + "arrival_p50_ms", times.millis(0.5)).put(name + "arrival_p95_ms", times.millis(0.95));
        scene.tell("  from the citizen to the desk: " + times.millis(0.95) + " ms");
    }
}
