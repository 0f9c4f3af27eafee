package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.counter.Outbox;
import it.sportello.core.counter.Parcel;
import it.sportello.core.counter.Settled;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.MessageRef;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import it.sportello.storage.sql.Transactions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The outbox in PostgreSQL. */
public final class PgOutbox implements Outbox {

    /**
     * What is found taken although it is due was taken by someone who never said how it ended. The queue is reached as in
     * {@code PgInbox}: by lists of keys, and along the indexes of a channel and of a conversation by the sum they hold.
     */
    private static final String TAKE = """
            WITH due AS MATERIALIZED (
                SELECT w.outgoing FROM outgoing_waiting w
                WHERE w.channel = $1 AND w.due_at <= now()
                  AND w.outgoing = (
                      SELECT e.outgoing FROM outgoing_waiting e
                      WHERE e.conversation = w.conversation ORDER BY e.outgoing + 0 LIMIT 1)
                ORDER BY w.outgoing + 0 LIMIT $2
                FOR UPDATE OF w SKIP LOCKED
            ), taken AS (
                UPDATE outgoing_waiting w
                SET attempts = w.attempts + 1, taken = true, taken_by = $4,
                    due_at = now() + $3::float8 * interval '1 second',
                    unknown_outcomes = w.unknown_outcomes + CASE WHEN w.taken THEN 1 ELSE 0 END
                WHERE w.outgoing = ANY (ARRAY (SELECT outgoing FROM due))
                RETURNING w.*
            )
            SELECT t.outgoing AS id, c.channel, c.address, t.text, t.options, t.speaker, t.format, t.attachments,
                   t.calls_done, t.attempts, t.unknown_outcomes, t.invited_at IS NOT NULL AS invited,
                   greatest(t.recorded_at, CASE WHEN t.invited_at IS NOT NULL THEN c.heard_at END) AS since,
                   extract(epoch FROM now() - coalesce(c.heard_at, c.begun_at))::float8 AS quiet
            FROM taken t
            CROSS JOIN LATERAL (
                SELECT channel, address, heard_at, begun_at FROM conversation
                WHERE id = t.conversation OFFSET 0) AS c
            """;

    private static final String LOCK = """
            SELECT id FROM conversation WHERE id = (SELECT conversation FROM outgoing_waiting WHERE outgoing = $1)
            FOR UPDATE
            """;

    private static final String CALL_DONE = "UPDATE outgoing_waiting SET calls_done = $2 WHERE outgoing = $1";

    private static final String NAME_CALL = """
            INSERT INTO sent_call AS s (channel, name, outgoing, conversation)
            SELECT w.channel, $2, w.outgoing, w.conversation FROM outgoing_waiting w WHERE w.outgoing = $1
            ON CONFLICT (channel, name)
            DO UPDATE SET outgoing = excluded.outgoing, conversation = excluded.conversation WHERE s.outgoing IS NULL
            RETURNING outgoing, status, failure
            """;

    private final Pool pool;
    private final Transactions transactions;
    private final long node;

    /** For the node of that number, which takes what it takes under it. */
    public PgOutbox(Pool pool, long node) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.node = node;
        this.transactions = new Transactions(pool);
    }

    @Override
    public Future<List<Parcel>> take(ChannelName channel, int limit, Duration lease) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(channel.value(), limit, Moments.seconds(lease), node))
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
                Moments.of(row, "since"),
                new Parcel.Citizen(Moments.duration(row.getDouble("quiet")), row.getBoolean("invited")));
    }

    @Override
    public Future<Void> delivered(long message, int callsDone, Optional<MessageRef> platformName) {
        return transactions.run(connection -> connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(message))
                .compose(locked -> connection.preparedQuery(CALL_DONE).execute(Tuple.of(message, callsDone)))
                .compose(counted -> platformName
                        .map(name -> name(connection, message, name))
                        .orElseGet(Future::succeededFuture)));
    }

    static Future<Void> name(SqlConnection connection, long message, MessageRef name) {
        return connection
                .preparedQuery(NAME_CALL)
                .execute(Tuple.of(message, Storable.text(name.value())))
                .compose(calls -> Failures.reportedBefore(connection, calls));
    }

    @Override
    public Future<Void> settle(List<Settled> settled) {
        return transactions.run(connection -> new Settling(connection).all(settled));
    }
}
