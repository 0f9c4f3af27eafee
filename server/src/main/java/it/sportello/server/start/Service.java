package it.sportello.server.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.server.settings.Settings;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/** The running service: started in order, and stopped in the opposite one so that what it took is finished. */
public final class Service {
    private final Vertx vertx;
    private final Tables tables;
    private final Node node;

    private Service(Vertx vertx, Tables tables, Node node) {
        this.vertx = vertx;
        this.tables = tables;
        this.node = node;
    }

    /**
     * Starts everything. The future fails with a {@link StartProblem} when an administrator must change something first;
     * nothing is left running then.
     *
     * @param configDirectory where phrases, understanding and starter knowledge lie
     * @param progress receives what the administrator is to read, line by line
     */
    public static Future<Service> start(
            Vertx vertx, Settings settings, Path configDirectory, Consumer<String> progress) {
        Objects.requireNonNull(configDirectory, "configDirectory");
        return vertx.executeBlocking(() -> Words.read(configDirectory, settings.office()), false)
                .compose(words -> vertx.executeBlocking(() -> Tables.open(settings.storage(), progress), false)
                        .compose(tables -> new Node(vertx, settings, words, tables)
                                .begin(configDirectory.resolve("starter"), progress)
                                .map(node -> new Service(vertx, tables, node))
                                .recover(problem -> vertx.executeBlocking(() -> close(tables), false)
                                        .transform(closed -> Future.failedFuture(problem)))));
    }

    private static boolean close(Tables tables) {
        tables.close();
        return true;
    }

    /** The port on which it listens. */
    public int port() {
        return node.port();
    }

    /** What to do when the embedded database ends by itself. */
    public void onLoss(Runnable action) {
        tables.onLoss(action);
    }

    /** Takes nothing more in, finishes what it took, and stops the embedded database. */
    public Future<Void> stop() {
        return node.stop()
                .transform(stopped -> vertx.executeBlocking(() -> close(tables), false))
                .mapEmpty();
    }
}
