package it.sportello.benchmarks;

import io.vertx.core.json.JsonObject;
import it.sportello.benchmarks.database.KillableDatabase;
import it.sportello.benchmarks.database.Shelf;
import it.sportello.benchmarks.desk.Clerk;
import it.sportello.benchmarks.measure.Figures;
import it.sportello.benchmarks.process.ServiceProcess;
import it.sportello.benchmarks.traffic.Phase;
import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One, two and three nodes on one database: how much they answer, and how long citizens wait when one is killed. */
public final class NodesBench {
    private static final int MOST = 3;
    private static final int CITIZENS = 2000;
    private static final int TOGETHER = 96;
    private static final int MESSAGES = 4000;
    private static final int RELEASES = 5;
    private static final long LOOK_MILLIS = 40;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration BEFORE_THE_KILL = Duration.ofSeconds(2);
    private static final Duration AFTER_THE_KILL = Duration.ofSeconds(1);

    /** Longer than any lease. */
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    /** So much of what they answer at most that the nodes which stay have no trouble with it. */
    private static final double SHARE = 0.3;

    private static final Pattern RELEASE = Pattern.compile("(?m)^sportello_release_number\\S* ([0-9.]+)$");

    private final Scene scene;
    private final KillableDatabase database;
    private final Map<String, String> settings;
    private final List<ServiceProcess> nodes = new ArrayList<>();
    private final JsonObject figures = new JsonObject();

    private NodesBench(Scene scene, KillableDatabase database, Map<String, String> settings) {
        this.scene = scene;
        this.database = database;
        this.settings = settings;
    }

    /** Runs the benchmark and gives its figures as one JSON object. */
    public static String run(Consumer<String> progress)
            throws IOException, StartFailure, InterruptedException, ExecutionException, TimeoutException {
        try (Scene scene = Scene.open(true, progress);
                KillableDatabase database = KillableDatabase.create(scene.data(), progress)) {
            Map<String, String> settings = scene.settings();
            settings.put("SPORTELLO_DATABASE_URL", database.address().uri());
            NodesBench bench = new NodesBench(scene, database, settings);
            try {
                return bench.measure().encode();
            } finally {
                bench.nodes.forEach(ServiceProcess::close);
            }
        }
    }

    private JsonObject measure() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        double answered = 0;
        for (int count = 1; count <= MOST; count++) {
            nodes.add(ServiceProcess.start(settings));
            scene.crowd().lead(nodes.stream().map(ServiceProcess::address).toList());
            if (count == 1) {
                scene.on(() -> scene.crowd().gather(CITIZENS));
            }
            answered = answered(count);
        }
        news();
        takeOver(answered * SHARE);
        return figures;
    }

    /** The first messages only warm up the node that came last. */
    private double answered(int count) throws InterruptedException, ExecutionException, TimeoutException {
        scene.on(() -> scene.pace().atATime(TOGETHER, CITIZENS, new Phase()));
        long begun = System.nanoTime();
        scene.on(() -> scene.pace().atATime(TOGETHER, MESSAGES, new Phase()));
        double perSecond = MESSAGES * 1e9 / (System.nanoTime() - begun);
        scene.tell("  " + count + " nodes: " + Math.round(perSecond) + " answered a second");
        figures.put("answered_per_second_" + count, Math.round(perSecond));
        return perSecond;
    }

    /** How soon the other nodes know what happened on one. */
    private void news() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        scene.tell("News from node to node");
        Clerk clerk = Clerk.first(nodes.get(0).address(), nodes.get(0).firstPassword());
        Figures lines = new Arrival(scene, database.address(), clerk)
                .measured(nodes.get(MOST - 1).address());
        figures.put("line_on_another_node_p50_ms", lines.millis(0.5))
                .put("line_on_another_node_p95_ms", lines.millis(0.95));
        Figures releases = new Figures();
        Shelf shelf = new Shelf(scene.vertx(), database.address());
        scene.on(shelf::withoutGold);
        String article = scene.on(shelf::latest).articles().get(0).id().value();
        for (int release = 1; release <= RELEASES; release++) {
            releases.add(release(clerk, article, release, shelf));
        }
        figures.put("release_on_all_nodes_p50_ms", releases.millis(0.5))
                .put("release_on_all_nodes_worst_ms", releases.millis(1));
    }

    /** From the moment at which a corrected article is released until every node answers by it, in nanoseconds. */
    private long release(Clerk clerk, String article, int number, Shelf shelf)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        double former = served(nodes.get(0));
        String page = "/desk/articles/" + article;
        clerk.more(page, "examples_it", "una domanda nuova, la numero " + number, Map.of("action", "publish"));
        for (ServiceProcess node : nodes) {
            while (served(node) <= former) {
                Thread.sleep(LOOK_MILLIS);
            }
        }
        Instant served = Instant.now();
        return Duration.between(scene.on(shelf::latest).published(), served).toNanos();
    }

    private static double served(ServiceProcess node) throws IOException, InterruptedException {
        HttpRequest metrics =
                HttpRequest.newBuilder(URI.create(node.address() + "/metrics")).build();
        String body = CLIENT.send(metrics, BodyHandlers.ofString()).body();
        return RELEASE.matcher(body)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private void takeOver(double rate) throws InterruptedException, ExecutionException, TimeoutException {
        scene.tell("Killing a node");
        Phase around = new Phase();
        scene.on(() -> scene.pace().steadily(rate, BEFORE_THE_KILL, around));
        scene.begin(() -> scene.crowd().interruptions().add(System.nanoTime()));
        ServiceProcess victim = nodes.remove(0);
        victim.kill();
        scene.crowd().lead(nodes.stream().map(ServiceProcess::address).toList());
        scene.on(() -> scene.pace().steadily(rate, AFTER_THE_KILL, around));
        figures.put("lost", scene.on(() -> scene.pace().silence(PATIENCE)))
                .put("takeover_seconds", around.answers().millis(1) / 1000)
                .mergeIn(scene.crowd().account().json());
    }
}
