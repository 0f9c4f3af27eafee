package it.sportello.benchmarks.database;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import it.sportello.storage.ConnectionSettings;
import it.sportello.storage.Database;
import it.sportello.storage.embedded.DatabaseAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Looks in the database for what did not come to an end as an answer: what still waits, and what went to a person. */
public final class Remains {
    private static final String WAITING =
            "SELECT (SELECT count(*) FROM message_waiting) + (SELECT count(*) FROM outgoing_waiting)";

    private static final String WITH_A_PERSON = """
            SELECT left(c.channel, 1) || ':' || c.address AS chat, count(DISTINCT o.answers) AS messages
            FROM outgoing o JOIN conversation c ON c.id = o.conversation
            WHERE o.trouble IS NOT NULL AND o.answers IS NOT NULL
              AND EXISTS (SELECT FROM ticket t WHERE t.conversation = c.id)
            GROUP BY c.id
            """;

    private Remains() {}

    /** How many messages wait to be attended or to be sent. */
    public static Future<Long> waiting(Vertx vertx, DatabaseAddress address) {
        return ask(
                vertx,
                address,
                pool -> pool.query(WAITING)
                        .execute()
                        .map(rows -> rows.iterator().next().getLong(0)));
    }

    /** How many messages of each chat have an answer that was given up, and a ticket that says so. */
    public static Future<Map<String, Long>> withAPerson(Vertx vertx, DatabaseAddress address) {
        return ask(
                vertx,
                address,
                pool -> pool.query(WITH_A_PERSON).execute().map(rows -> {
                    Map<String, Long> chats = new HashMap<>();
                    for (Row row : rows) {
                        chats.put(row.getString("chat"), row.getLong("messages"));
                    }
                    return chats;
                }));
    }

    private static <T> Future<T> ask(Vertx vertx, DatabaseAddress address, Function<Pool, Future<T>> question) {
        Pool pool = Database.open(vertx, ConnectionSettings.local(address), 1);
        return question.apply(pool).eventually(pool::close);
    }
}
