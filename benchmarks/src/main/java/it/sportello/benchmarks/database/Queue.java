package it.sportello.benchmarks.database;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import it.sportello.storage.ConnectionSettings;
import it.sportello.storage.Database;
import it.sportello.storage.embedded.DatabaseAddress;

/** Lets many citizens wait for a person, as after a bad morning. */
public final class Queue {
    private static final String WAIT = """
            WITH talk AS (
                INSERT INTO conversation (channel, address, state, heard_at)
                SELECT 'web', 'queue-' || n,
                       '{"language":"it","holder":"WAITING","awaiting":{"kind":"nothing"},"failures":0}', now()
                FROM generate_series(1, $1::integer) AS n RETURNING id
            )
            INSERT INTO ticket (conversation, question, reason) SELECT id, 'quando apre?', 'ASKED' FROM talk
            """;

    private static final String LATEST = "SELECT coalesce(max(id), 0) AS id FROM ticket";

    private Queue() {}

    public static Future<Void> fill(Vertx vertx, DatabaseAddress address, int citizens) {
        Pool pool = Database.open(vertx, ConnectionSettings.local(address), 1);
        return pool.preparedQuery(WAIT)
                .execute(Tuple.of(citizens))
                .compose(waiting -> pool.query("ANALYZE").execute())
                .<Void>mapEmpty()
                .eventually(pool::close);
    }

    /** The ticket that was opened last; 0 where there is none. */
    public static Future<Long> latest(Vertx vertx, DatabaseAddress address) {
        Pool pool = Database.open(vertx, ConnectionSettings.local(address), 1);
        return pool.query(LATEST)
                .execute()
                .map(rows -> rows.iterator().next().getLong("id"))
                .eventually(pool::close);
    }
}
