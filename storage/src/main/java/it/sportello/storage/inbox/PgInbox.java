package it.sportello.storage.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.counter.Inbox;
import it.sportello.core.counter.Kept;
import it.sportello.core.counter.Pending;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Language;
import it.sportello.core.message.MessageRef;
import it.sportello.storage.json.ContentJson;
import it.sportello.storage.sql.Keys;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Transactions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The inbox in PostgreSQL. */
public final class PgInbox implements Inbox {

    /**
     * Only the first waiting message of a conversation is looked at: while it is taken or postponed it is not due, and
     * so nothing behind it is.
     */
    private static final String TAKE = """
            WITH due AS MATERIALIZED (
                SELECT m.id FROM message m
                WHERE m.attended_at IS NULL AND m.due_at <= now()
                  AND NOT EXISTS (
                      SELECT FROM message e
                      WHERE e.conversation = m.conversation AND e.attended_at IS NULL AND e.id < m.id)
                ORDER BY m.id LIMIT $1
                FOR UPDATE OF m SKIP LOCKED
            )
            UPDATE message m SET attempts = m.attempts + 1, due_at = now() + $2::float8 * interval '1 second'
            FROM due, conversation c
            WHERE m.id = due.id AND c.id = m.conversation
            RETURNING m.id, m.ref, c.channel, c.address, m.content, m.hint, m.sent_at, m.corrects, m.attempts
            """;

    private static final String POSTPONE = """
            UPDATE message SET due_at = now() + $2::float8 * interval '1 second'
            WHERE id = $1 AND attended_at IS NULL
            """;

    private final Pool pool;
    private final Transactions transactions;

    public PgInbox(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.transactions = new Transactions(pool);
    }

    @Override
    public Future<Kept> keep(ChannelName channel, List<ChannelEvent> events) {
        ArrivedEvents arrived = new ArrivedEvents(channel, events);
        Future<Integer> kept = arrived.isEmpty() ? Future.succeededFuture(0) : transactions.run(arrived::keep);
        return kept.map(fresh -> new Kept(fresh, arrived.messages() - fresh));
    }

    @Override
    public Future<List<Pending>> take(int limit, Duration lease) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(limit, Moments.seconds(lease)))
                .map(rows -> RowStream.of(rows)
                        .map(PgInbox::pending)
                        .sorted(Comparator.comparingLong(Pending::id))
                        .toList());
    }

    @Override
    public Future<Void> postpone(long id, Duration delay) {
        return pool.preparedQuery(POSTPONE)
                .execute(Tuple.of(id, Moments.seconds(delay)))
                .mapEmpty();
    }

    private static Pending pending(Row row) {
        IncomingMessage message = new IncomingMessage(
                new MessageRef(row.getString("ref")),
                Keys.of(row),
                ContentJson.read(row.get(JsonObject.class, "content")),
                Optional.ofNullable(row.getString("hint")).map(Language::new),
                Moments.of(row, "sent_at"),
                Optional.ofNullable(row.getString("corrects")).map(MessageRef::new));
        return new Pending(row.getLong("id"), message, row.getInteger("attempts"));
    }
}
