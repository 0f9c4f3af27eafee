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
                .compose(made -> floor.commits(WARM_UP))
                .compose(warm -> floor.commits(TIME))
                .compose(commits ->
                        pool.query("DROP TABLE bench_floor").execute().map(commits))
                .map(commits -> commits / (double) TIME.toSeconds())
                .eventually(pool::close);
    }

    private Future<Long> commits(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        Future<Long> sum = Future.succeededFuture(0L);
        for (int client = 0; client < CLIENTS; client++) {
            Promise<Long> done = Promise.promise();
            next(end, 0, done);
            sum = sum.compose(before -> done.future().map(commits -> before + commits));
        }
        return sum;
    }

    private void next(long end, long commits, Promise<Long> done) {
        if (System.nanoTime() >= end) {
            done.complete(commits);
            return;
        }
        pool.preparedQuery("INSERT INTO bench_floor (body) VALUES ($1)")
                .execute(Tuple.of(ROW))
                .onSuccess(committed -> next(end, commits + 1, done))
                .onFailure(done::fail);
    }
}
