package it.sportello.storage.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.counter.Inbox;
import it.sportello.core.counter.Kept;
import it.sportello.core.counter.Pending;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Language;
import it.sportello.core.message.MessageRef;
import it.sportello.storage.counter.ConversationRows;
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

    private static final int MOST_BEHIND = 10;

    /**
     * Only the first waiting message of a conversation is looked at: while it is taken or postponed it is not due, and
     * so nothing behind it is. Queues are empty whenever the database counts them, and a join would be planned to read
     * them whole: they are reached by lists of keys and, within a conversation, by its own index, which knows a message by
     * the sum that is written here, so that nobody looks for a message alone in it.
     */
    private static final String TAKE = """
            WITH due AS MATERIALIZED (
                SELECT w.message FROM message_waiting w
                WHERE w.due_at <= now()
                  AND w.message = (
                      SELECT e.message FROM message_waiting e
                      WHERE e.conversation = w.conversation ORDER BY e.message + 0 LIMIT 1)
                ORDER BY w.message LIMIT $1
                FOR UPDATE OF w SKIP LOCKED
            ), taken AS (
                UPDATE message_waiting w
                SET attempts = w.attempts + 1, held = false, taken_by = $3,
                    due_at = now() + $2::float8 * interval '1 second'
                WHERE w.message = ANY (ARRAY (SELECT message FROM due))
                RETURNING w.*
            )
            SELECT t.message AS id, t.ref, c.channel, c.address, t.content, t.hint, t.sent_at, t.corrects, t.attempts,
                   c.version, c.state, extract(epoch FROM now() - t.kept_at)::float8 AS age, behind.lines AS behind
            FROM taken t
            CROSS JOIN LATERAL (
                SELECT channel, address, version, state FROM conversation WHERE id = t.conversation OFFSET 0) AS c
            LEFT JOIN LATERAL (
                SELECT jsonb_agg(to_jsonb(l) ORDER BY l.id) AS lines FROM (
                    SELECT w.message AS id, w.ref, w.content, w.hint, w.sent_at, w.corrects,
                           extract(epoch FROM now() - w.kept_at) AS age
                    FROM message_waiting w
                    WHERE w.conversation = t.conversation AND w.message + 0 > t.message
                    ORDER BY w.message + 0 LIMIT $4) AS l
            ) AS behind ON true
            """;

    private static final String POSTPONE = """
            UPDATE message_waiting SET due_at = now() + $2::float8 * interval '1 second', taken_by = NULL
            WHERE message = $1
            """;

    private static final String HOLD = """
            UPDATE message_waiting h
            SET held = true, attempts = h.attempts - 1, taken_by = NULL,
                due_at = now() + CASE
                    WHEN EXISTS (
                        SELECT FROM message_waiting w WHERE w.conversation = h.conversation AND w.message > h.message)
                    THEN interval '0' ELSE $2::float8 * interval '1 second' END
            WHERE h.message = $1
            """;

    private static final String DUE = """
            SELECT count(*) AS due
            FROM (SELECT FROM message_waiting WHERE due_at <= now() ORDER BY message LIMIT $1) AS due
            """;

    private final Pool pool;
    private final Transactions transactions;
    private final long node;

    /** For the node of that number, which takes what it takes under it. */
    public PgInbox(Pool pool, long node) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.node = node;
        this.transactions = new Transactions(pool);
    }

    @Override
    public Future<Kept> keep(ChannelName channel, List<ChannelEvent> events) {
        ArrivedEvents arrived = new ArrivedEvents(channel, events);
        return arrived.keep(transactions).map(fresh -> new Kept(fresh, arrived.messages() - fresh));
    }

    @Override
    public Future<List<Pending>> take(int limit, Duration lease) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(limit, Moments.seconds(lease), node, MOST_BEHIND))
                .map(rows -> RowStream.of(rows)
                        .map(PgInbox::pending)
                        .sorted(Comparator.comparingLong(Pending::id))
                        .toList());
    }

    @Override
    public Future<Void> postpone(long id, Duration delay) {
        return giveBack(POSTPONE, id, delay);
    }

    @Override
    public Future<Void> hold(long id, Duration delay) {
        return giveBack(HOLD, id, delay);
    }

    @Override
    public Future<Integer> due(int most) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(most))
                .map(rows -> rows.iterator().next().getInteger("due"));
    }

    private Future<Void> giveBack(String sql, long id, Duration delay) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(id, Moments.seconds(delay)))
                .mapEmpty();
    }

    private static Pending pending(Row row) {
        ConversationKey key = Keys.of(row);
        IncomingMessage message = new IncomingMessage(
                new MessageRef(row.getString("ref")),
                key,
                ContentJson.read(row.get(JsonObject.class, "content")),
                Optional.ofNullable(row.getString("hint")).map(Language::new),
                Moments.of(row, "sent_at"),
                Optional.ofNullable(row.getString("corrects")).map(MessageRef::new));
        return new Pending(
                row.getLong("id"),
                message,
                ConversationRows.conversation(row, key, message.hint().orElse(Language.ITALIAN)),
                row.getInteger("attempts"),
                Moments.duration(row.getDouble("age")),
                behind(row, key));
    }

    private static List<Pending.Waiting> behind(Row row, ConversationKey key) {
        JsonArray lines =
                Optional.ofNullable(row.get(JsonArray.class, "behind")).orElseGet(JsonArray::new);
        return lines.stream()
                .map(JsonObject.class::cast)
                .map(line -> waiting(line, key))
                .toList();
    }

    private static Pending.Waiting waiting(JsonObject line, ConversationKey key) {
        IncomingMessage message = new IncomingMessage(
                new MessageRef(line.getString("ref")),
                key,
                ContentJson.read(line.getJsonObject("content")),
                Optional.ofNullable(line.getString("hint")).map(Language::new),
                Moments.of(line, "sent_at"),
                Optional.ofNullable(line.getString("corrects")).map(MessageRef::new));
        return new Pending.Waiting(line.getLong("id"), message, Moments.duration(line.getDouble("age")));
    }
}
