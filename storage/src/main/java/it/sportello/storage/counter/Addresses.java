package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.message.ConversationKey;
import it.sportello.storage.sql.Keys;

/** Where citizens are reached, and whether they are. */
public final class Addresses {
    private static final String LOCK =
            "SELECT id FROM conversation WHERE (channel, address) IN (($1, $2), ($3, $4)) ORDER BY id FOR UPDATE";

    private static final String MOVE = """
            UPDATE conversation SET channel = $3, address = $4
            WHERE channel = $1 AND address = $2
              AND NOT EXISTS (SELECT FROM conversation WHERE channel = $3 AND address = $4)
            """;

    private static final String REACH =
            "UPDATE conversation SET reachable = $3 WHERE channel = $1 AND address = $2 RETURNING id";

    private final SqlConnection connection;

    public Addresses(SqlConnection connection) {
        this.connection = connection;
    }

    /** Moves the conversation unless there is one at the new address. */
    public Future<Void> move(ConversationKey from, ConversationKey to) {
        Tuple keys = Tuple.of(
                from.channel().value(), Keys.address(from), to.channel().value(), Keys.address(to));
        return connection
                .preparedQuery(LOCK)
                .execute(keys)
                .compose(locked -> connection.preparedQuery(MOVE).execute(keys))
                .mapEmpty();
    }

    /** Nothing is sent any more to a citizen who cannot be reached, not even what waits already. */
    public Future<Void> reachable(ConversationKey who, boolean reachable) {
        return connection
                .preparedQuery(REACH)
                .execute(Tuple.of(who.channel().value(), Keys.address(who), reachable))
                .compose(rows -> reachable ? Future.succeededFuture() : giveUp(rows));
    }

    private Future<Void> giveUp(RowSet<Row> conversations) {
        Future<Void> done = Future.succeededFuture();
        for (Row row : conversations) {
            done = new Failures(connection).ofAllThatWaits(row.getLong("id"));
        }
        return done;
    }
}
