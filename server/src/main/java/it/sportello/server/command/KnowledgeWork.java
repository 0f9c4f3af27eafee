package it.sportello.server.command;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import it.sportello.knowledge.exchange.plan.Standing;
import it.sportello.server.settings.Settings;
import it.sportello.server.start.StartProblem;
import it.sportello.server.start.Tables;
import it.sportello.storage.Database;
import it.sportello.storage.Storage;
import java.util.concurrent.ExecutionException;

/** Lets a command work on the knowledge, whether the service runs or not. */
final class KnowledgeWork implements AutoCloseable {
    private static final int CONNECTIONS = 2;
    private static final int EVERYTHING = 1_000_000;

    private final Vertx vertx;
    private final Tables tables;
    private final Pool pool;

    private KnowledgeWork(Vertx vertx, Tables tables) {
        this.vertx = vertx;
        this.tables = tables;
        this.pool = Database.open(vertx, tables.connection(), CONNECTIONS);
    }

    static KnowledgeWork open(Settings settings) throws StartProblem {
        Vertx vertx = Vertx.vertx();
        try {
            return new KnowledgeWork(vertx, Tables.beside(settings.storage(), line -> {}));
        } catch (StartProblem e) {
            vertx.close();
            throw e;
        }
    }

    Storage storage() {
        return new Storage(pool);
    }

    /** What is known now. */
    Standing standing() throws InterruptedException, ExecutionException {
        return new Standing(
                got(storage().offices().all()),
                got(storage().articles().search("", EVERYTHING, 0)),
                got(storage().facts().search("", EVERYTHING, 0)),
                got(storage().goldQuestions().all()));
    }

    static <T> T got(Future<T> future) throws InterruptedException, ExecutionException {
        return future.toCompletionStage().toCompletableFuture().get();
    }

    @Override
    public void close() throws InterruptedException, ExecutionException {
        try {
            got(pool.close());
        } finally {
            tables.close();
            vertx.close();
        }
    }
}
