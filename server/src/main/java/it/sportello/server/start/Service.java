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
    private volatile boolean stopping;

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
        Future<Vocabulary> vocabulary = vertx.executeBlocking(() -> Vocabulary.read(configDirectory, settings), false);
        Future<Tables> tables = vertx.executeBlocking(() -> Tables.open(settings.storage(), progress), false);
        return Future.join(vocabulary, tables)
                .compose(both -> Node.create(vertx, settings, vocabulary.result(), tables.result()))
                .compose(node -> node.begin(configDirectory.resolve("starter"), progress))
                .map(node -> new Service(vertx, tables.result(), node))
                .recover(problem -> abandon(vertx, tables, problem));
    }

    /** The database is not left running for a service that did not start. */
    private static Future<Service> abandon(Vertx vertx, Future<Tables> tables, Throwable problem) {
        Future<Boolean> closed = tables.succeeded()
                ? vertx.executeBlocking(() -> close(tables.result()), false)
                : Future.succeededFuture(true);
        return closed.transform(done -> Future.failedFuture(problem));
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
        tables.onLoss(() -> {
            if (!stopping) {
                action.run();
            }
        });
    }

    /** Takes nothing more in, finishes what it took, and stops the embedded database. */
    public Future<Void> stop() {
        stopping = true;
        return node.stop()
                .transform(stopped -> vertx.executeBlocking(() -> close(tables), false))
                .mapEmpty();
    }
}
