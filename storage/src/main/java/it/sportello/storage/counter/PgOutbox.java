package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.channel.DeliveryStatus;
import it.sportello.core.counter.Outbox;
import it.sportello.core.counter.Parcel;
import it.sportello.core.counter.Settlement;
import it.sportello.core.message.MessageRef;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import it.sportello.storage.sql.Transactions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The outbox in PostgreSQL. */
public final class PgOutbox implements Outbox {

    /** What is found taken although it is due was taken by someone who never said how it ended. */
    private static final String TAKE = """
            WITH due AS MATERIALIZED (
                SELECT o.id FROM outgoing o
                WHERE o.settled_at IS NULL AND o.due_at <= now()
                  AND NOT EXISTS (
                      SELECT FROM outgoing e
                      WHERE e.conversation = o.conversation AND e.settled_at IS NULL AND e.id < o.id)
                ORDER BY o.id LIMIT $1
                FOR UPDATE OF o SKIP LOCKED
            )
            UPDATE outgoing o
            SET attempts = o.attempts + 1, taken = true, due_at = now() + $2::float8 * interval '1 second',
                unknown_outcomes = o.unknown_outcomes + CASE WHEN o.taken THEN 1 ELSE 0 END
            FROM due, conversation c
            WHERE o.id = due.id AND c.id = o.conversation
            RETURNING o.id, c.channel, c.address, o.text, o.options, o.speaker, o.format,
                      o.calls_done, o.attempts, o.unknown_outcomes, o.recorded_at
            """;

    private static final String CALL_DONE = "UPDATE outgoing SET calls_done = $2 WHERE id = $1";

    private static final String NAME_CALL = """
            INSERT INTO sent_call AS s (channel, name, outgoing)
            SELECT c.channel, $2, o.id FROM outgoing o JOIN conversation c ON c.id = o.conversation WHERE o.id = $1
            ON CONFLICT (channel, name) DO UPDATE SET outgoing = excluded.outgoing WHERE s.outgoing IS NULL
            RETURNING status, failure
            """;

    private final Pool pool;
    private final Transactions transactions;

    public PgOutbox(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.transactions = new Transactions(pool);
    }

    @Override
    public Future<List<Parcel>> take(int limit, Duration lease) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(limit, Moments.seconds(lease)))
                .map(rows -> RowStream.of(rows)
                        .map(PgOutbox::parcel)
                        .sorted(Comparator.comparingLong(
                                parcel -> parcel.message().id()))
                        .toList());
    }

    private static Parcel parcel(Row row) {
        return new Parcel(
                SaidRows.message(row),
                row.getInteger("calls_done"),
                row.getInteger("attempts"),
                row.getInteger("unknown_outcomes"),
                Moments.of(row, "recorded_at"));
    }

    @Override
    public Future<Void> delivered(long message, int callsDone, Optional<MessageRef> platformName) {
        return transactions.run(connection -> connection
                .preparedQuery(CALL_DONE)
                .execute(Tuple.of(message, callsDone))
                .compose(counted -> platformName
                        .map(name -> name(connection, message, name))
                        .orElseGet(Future::succeededFuture)));
    }

    private static Future<Void> name(SqlConnection connection, long message, MessageRef name) {
        return connection
                .preparedQuery(NAME_CALL)
                .execute(Tuple.of(message, Storable.text(name.value())))
                .compose(rows -> reportedBefore(connection, message, rows));
    }

    /** The platform may have reported a failure before the name of the call was known here. */
    private static Future<Void> reportedBefore(SqlConnection connection, long message, RowSet<Row> calls) {
        for (Row call : calls) {
            if (DeliveryStatus.valueOf(call.getString("status")) == DeliveryStatus.FAILED) {
                return new Failures(connection).mark(Map.of(message, call.getString("failure")));
            }
        }
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> settle(long message, Settlement settlement) {
        return transactions.run(connection -> new Settling(connection, message).as(settlement));
    }
}
