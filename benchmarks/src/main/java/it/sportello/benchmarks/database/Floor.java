package it.sportello.benchmarks.database;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import it.sportello.storage.ConnectionSettings;
import it.sportello.storage.Database;
import it.sportello.storage.embedded.DatabaseAddress;
import java.time.Duration;

/**
 * What the database gives at most when each message costs one commit: single rows of a webhook's size, inserted by many
 * clients at once through the client that the service uses.
 */
public final class Floor {
    private static final int CLIENTS = 64;
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    /** Of each client, so that all are signed in however long that takes. */
    private static final long WARM_COMMITS = 20;

    private static final Duration TIME = Duration.ofSeconds(4);

    /** As large as a platform's update with a short text. */
    private static final JsonObject ROW =
            new JsonObject().put("update_id", 1).put("message", new JsonObject().put("text", "x".repeat(400)));

    private final Pool pool;

    private Floor(Pool pool) {
        this.pool = pool;
    }

    /** Commits a second. */
    public static Future<Double> measure(Vertx vertx, DatabaseAddress address) {
        Pool pool = Database.open(vertx, ConnectionSettings.local(address), CLIENTS);
        Floor floor = new Floor(pool);
        return pool.query("CREATE TABLE bench_floor (id bigserial PRIMARY KEY, body jsonb NOT NULL)")
                .execute()
                .compose(made -> floor.commits(WARM_UP, WARM_COMMITS))
                .compose(warm -> floor.commits(TIME, 0))
                .compose(commits ->
                        pool.query("DROP TABLE bench_floor").execute().map(commits))
                .map(commits -> commits / (double) TIME.toSeconds())
                .eventually(pool::close);
    }

    private Future<Long> commits(Duration time, long atLeast) {
        Span span = new Span(System.nanoTime() + time.toNanos(), atLeast);
        Future<Long> sum = Future.succeededFuture(0L);
        for (int client = 0; client < CLIENTS; client++) {
            Promise<Long> done = Promise.promise();
            next(span, 0, done);
            sum = sum.compose(before -> done.future().map(commits -> before + commits));
        }
        return sum;
    }

    private record Span(long end, long atLeast) {
        boolean isOver(long commits) {
            return System.nanoTime() >= end && commits >= atLeast;
        }
    }

    /** A busy machine may be too slow to sign all clients in at once: such a one tries again. */
    private void next(Span span, long commits, Promise<Long> done) {
        if (span.isOver(commits)) {
            done.complete(commits);
            return;
        }
        pool.preparedQuery("INSERT INTO bench_floor (body) VALUES ($1)")
                .execute(Tuple.of(ROW))
                .onComplete(committed -> next(span, committed.succeeded() ? commits + 1 : commits, done));
    }
}
