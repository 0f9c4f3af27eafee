package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.counter.Erasures;
import it.sportello.storage.attachment.FileRows;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Transactions;
import java.util.Objects;
import java.util.Optional;

/** Forgets citizens in PostgreSQL: everything about one hangs on his conversation's row and goes with it. */
public final class PgErasures implements Erasures {
    /** Decisions of the bot's and wishes of staff wait for the same row, and then find nobody. */
    private static final String LOCK =
            "SELECT id FROM conversation WHERE id = (SELECT conversation FROM ticket WHERE id = $1) FOR UPDATE";

    private static final String TELL = """
            SELECT pg_notify(n.channel, n.payload) FROM (
                SELECT 'sportello_ticket' AS channel, t.id::text AS payload FROM ticket t WHERE t.conversation = $1
                UNION ALL
                SELECT 'sportello_line', reader_key(c.channel, c.address) FROM conversation c WHERE c.id = $1
            ) AS n
            """;

    private static final String ERASE = "DELETE FROM conversation WHERE id = $1";

    private final Transactions transactions;

    public PgErasures(Pool pool) {
        this.transactions = new Transactions(Objects.requireNonNull(pool, "pool"));
    }

    @Override
    public Future<Boolean> ofTicket(long ticket) {
        return transactions.run(connection -> connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(ticket))
                .map(rows -> RowStream.of(rows).map(row -> row.getLong("id")).findFirst())
                .compose(found -> erase(connection, found)));
    }

    private static Future<Boolean> erase(SqlConnection connection, Optional<Long> conversation) {
        return conversation
                .map(id -> connection
                        .preparedQuery(TELL)
                        .execute(Tuple.of(id))
                        .compose(told -> new FileRows(connection).sentTo(id))
                        .compose(files -> connection
                                .preparedQuery(ERASE)
                                .execute(Tuple.of(id))
                                .compose(erased -> new FileRows(connection).forget(files)))
                        .map(true))
                .orElseGet(() -> Future.succeededFuture(false));
    }
}
