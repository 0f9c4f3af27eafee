package it.sportello.storage.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.IncomingMessage;
import it.sportello.storage.json.ContentJson;
import it.sportello.storage.sql.Keys;
import it.sportello.storage.sql.Overtaken;
import it.sportello.storage.sql.Storable;
import java.util.List;

/**
 * Keeps any number of messages with one statement. It looks for each message by itself among those that are known: a
 * join would be free to read all of them, and would, wherever the database has not counted them yet.
 */
final class HeardMessages {
    /** In one order for all transactions, so that none waits on another in a circle. */
    private static final String BEGIN_CONVERSATIONS = """
            INSERT INTO conversation (channel, address)
            SELECT h.channel, h.address
            FROM jsonb_to_recordset($2::jsonb) AS h (channel text, address text, ref text)
            WHERE (SELECT r.ref FROM message_ref r WHERE r.channel = $1 AND r.ref = h.ref) IS NULL
            GROUP BY h.channel, h.address
            ORDER BY h.channel COLLATE "C", h.address COLLATE "C"
            ON CONFLICT DO NOTHING
            """;

    /**
     * New conversations come first, and are begun before the others are locked; all are locked before the first id is
     * drawn: a sort stands between the two. Each message carries what was found for it from step to step, since the
     * database would join steps by comparing all with all. When a citizen was heard last is noted to the minute, which
     * saves most rows a second writing.
     */
    private static final String KEEP = """
            WITH heard AS MATERIALIZED (
                SELECT DISTINCT ON (h.ref) h.* FROM jsonb_to_recordset($2::jsonb) AS h (
                    place integer, channel text, address text, ref text,
                    content jsonb, hint text, sent_at timestamptz, corrects text)
                WHERE (SELECT r.ref FROM message_ref r WHERE r.channel = $1 AND r.ref = h.ref) IS NULL
                ORDER BY h.ref, h.place
            ), begun AS MATERIALIZED (
                INSERT INTO conversation (channel, address, heard_at)
                SELECT h.channel, h.address, now() FROM heard h
                WHERE (SELECT c.id FROM conversation c
                       WHERE c.channel = h.channel AND c.address = h.address) IS NULL
                GROUP BY h.channel, h.address
                ORDER BY h.channel COLLATE "C", h.address COLLATE "C"
                ON CONFLICT DO NOTHING
                RETURNING id, channel, address
            ), former AS MATERIALIZED (
                SELECT c.id AS conversation, h.* FROM heard h
                JOIN conversation c ON c.channel = h.channel AND c.address = h.address
                WHERE (SELECT count(*) FROM begun) IS NOT NULL
                ORDER BY c.id FOR NO KEY UPDATE OF c
            ), located AS MATERIALIZED (
                SELECT * FROM former
                UNION ALL
                SELECT b.id, h.* FROM begun b JOIN heard h ON h.channel = b.channel AND h.address = b.address
            ), fresh AS MATERIALIZED (
                INSERT INTO message_ref (channel, ref)
                SELECT $1, l.ref FROM located l
                ORDER BY l.ref COLLATE "C"
                ON CONFLICT DO NOTHING
                RETURNING ref
            ), kept AS (
                INSERT INTO message (conversation, channel, ref, content, hint, sent_at, corrects)
                SELECT l.conversation, $1, l.ref, l.content, l.hint, l.sent_at, l.corrects
                FROM located l WHERE (l.ref IN (SELECT ref FROM fresh)) IS TRUE
                ORDER BY l.place
                RETURNING id, kept_at, conversation, ref, content, hint, sent_at, corrects
            ), waiting AS (
                INSERT INTO message_waiting (
                    message, kept_at, conversation, ref, content, hint, sent_at, corrects)
                SELECT id, kept_at, conversation, ref, content, hint, sent_at, corrects FROM kept ORDER BY id
            ), followed AS (
                UPDATE message_waiting w SET due_at = now(), held = false
                WHERE w.held AND w.conversation = ANY (ARRAY (SELECT conversation FROM kept))
            ), opened AS (
                UPDATE outgoing_waiting w
                SET format = CASE WHEN w.format = 'INVITATION' THEN 'RICH' ELSE w.format END,
                    due_at = CASE WHEN w.format = 'INVITATION' AND NOT w.taken THEN now() ELSE w.due_at END,
                    invited_at = coalesce(w.invited_at, now())
                WHERE w.conversation = ANY (ARRAY (
                    SELECT i.conversation FROM outgoing_waiting i
                    WHERE i.format = 'INVITATION' AND i.conversation = ANY (ARRAY (SELECT conversation FROM kept))))
                RETURNING w.channel
            ), reached AS (
                UPDATE conversation SET reachable = true, heard_at = now()
                WHERE id = ANY (ARRAY (SELECT conversation FROM kept))
                  AND (NOT reachable OR heard_at IS NULL OR heard_at < now() - interval '1 minute')
            ), told AS (
                SELECT pg_notify('sportello_incoming', $1) FROM (SELECT FROM kept LIMIT 1) AS any_kept
                UNION ALL
                SELECT pg_notify('sportello_line', reader_key(l.channel, l.address))
                FROM (SELECT DISTINCT channel, address FROM located
                      WHERE (conversation IN (SELECT conversation FROM kept)) IS TRUE) AS l
                UNION ALL
                SELECT pg_notify('sportello_outgoing', channel) FROM (SELECT DISTINCT channel FROM opened) AS waited
            )
            SELECT (SELECT count(*) FROM kept) AS fresh,
                   (SELECT count(*) FROM told) AS told,
                   (SELECT count(*) FROM heard) <> (SELECT count(*) FROM located) AS overtaken
            """;

    private final SqlConnection connection;
    private final ChannelName channel;

    HeardMessages(SqlConnection connection, ChannelName channel) {
        this.connection = connection;
        this.channel = channel;
    }

    /** Makes room for those who say something for the first time, where other locks come before the keeping. */
    Future<Void> begin(List<IncomingMessage> messages) {
        return connection
                .preparedQuery(BEGIN_CONVERSATIONS)
                .execute(parameters(messages))
                .mapEmpty();
    }

    /** How many of them were not known. */
    Future<Integer> keep(List<IncomingMessage> messages) {
        return connection
                .preparedQuery(KEEP)
                .execute(parameters(messages))
                .map(rows -> fresh(rows.iterator().next()));
    }

    private Tuple parameters(List<IncomingMessage> messages) {
        return Tuple.of(channel.value(), json(messages));
    }

    /** A conversation that changed its address just now is looked for again, so that no message is left out. */
    private static int fresh(Row row) {
        if (row.getBoolean("overtaken")) {
            throw new Overtaken();
        }
        return row.getInteger("fresh");
    }

    private static JsonArray json(List<IncomingMessage> messages) {
        JsonArray json = new JsonArray();
        messages.forEach(message -> json.add(json(message).put("place", json.size())));
        return json;
    }

    private static JsonObject json(IncomingMessage message) {
        JsonObject json = new JsonObject()
                .put("channel", message.from().channel().value())
                .put("address", Keys.address(message.from()))
                .put("ref", Storable.text(message.ref().value()))
                .put("content", ContentJson.write(message.content()))
                .put("sent_at", message.sentAt());
        message.hint().ifPresent(language -> json.put("hint", language.code()));
        message.corrects().ifPresent(ref -> json.put("corrects", Storable.text(ref.value())));
        return json;
    }
}
