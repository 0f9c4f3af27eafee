package it.sportello.benchmarks.database;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import it.sportello.storage.ConnectionSettings;
import it.sportello.storage.Database;
import it.sportello.storage.embedded.DatabaseAddress;

/** Looks in the database for messages that were processed twice: those with two equal answers, and those kept twice. */
public final class Doubles {
    private static final String COUNT = """
            SELECT
                (SELECT count(*) FROM (
                    SELECT FROM outgoing WHERE answers IS NOT NULL GROUP BY answers, text HAVING count(*) > 1) a)
              + (SELECT count(*) FROM (
                    SELECT FROM message GROUP BY channel, ref HAVING count(*) > 1) m)
            """;

    private Doubles() {}

    public static Future<Long> count(Vertx vertx, DatabaseAddress address) {
        Pool pool = Database.open(vertx, ConnectionSettings.local(address), 1);
        return pool.query(COUNT)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .eventually(pool::close);
    }
}
