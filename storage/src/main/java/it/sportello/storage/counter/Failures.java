package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.channel.DeliveryStatus;
import java.util.Map;
import java.util.TreeMap;

/**
 * What follows when messages do not arrive: they say why, and a person knows. A reply's ticket waits again; an answer of
 * the bot's becomes a ticket, but only one in a conversation, however much did not arrive in it.
 */
public final class Failures {
    static final String UNREACHABLE = "unreachable";

    private static final String MARK = """
            WITH failed AS (
                UPDATE outgoing o SET trouble = f.trouble
                FROM unnest($1::bigint[], $2::text[]) AS f (id, trouble)
                WHERE o.id = f.id
                RETURNING o.id, o.conversation, o.answers, o.ticket, o.trouble
            ), uninvited AS (
                DELETE FROM outgoing_waiting w
                WHERE w.outgoing = ANY (ARRAY (SELECT id FROM failed)) AND w.format = 'INVITATION'
            ), reopened AS (
                UPDATE ticket t SET state = 'WAITING', holder = NULL, closed_at = NULL, trouble = f.trouble,
                    bot_speaks = false, owes_since = NULL
                FROM failed f WHERE t.id = f.ticket
                RETURNING t.id, t.conversation
            ), opened AS (
                INSERT INTO ticket (conversation, office, question, reason, trouble)
                SELECT DISTINCT ON (f.conversation) f.conversation, (SELECT id FROM office ORDER BY place LIMIT 1),
                       coalesce((SELECT m.content ->> 'words' FROM message m WHERE m.id = f.answers), ''),
                       'UNDELIVERED', f.trouble
                FROM failed f JOIN conversation c ON c.id = f.conversation
                WHERE c.reachable AND f.answers IS NOT NULL
                  AND NOT EXISTS (SELECT FROM ticket t WHERE t.conversation = c.id AND t.state <> 'CLOSED')
                  AND NOT EXISTS (SELECT FROM failed reply WHERE reply.conversation = c.id AND reply.ticket IS NOT NULL)
                ORDER BY f.conversation, f.id
                RETURNING id, conversation
            ), changed AS (
                SELECT id, conversation FROM reopened UNION ALL SELECT id, conversation FROM opened
            ), told AS (
                SELECT pg_notify('sportello_ticket', t.id::text) FROM changed t
                UNION ALL
                SELECT pg_notify('sportello_line', reader_key(c.channel, c.address))
                FROM conversation c WHERE c.id IN (SELECT conversation FROM failed)
            )
            SELECT (SELECT count(*) FROM told) AS told,
                   ARRAY (SELECT DISTINCT conversation FROM changed ORDER BY conversation) AS changed
            """;

    private static final String GIVE_UP_WAITING = """
            DELETE FROM outgoing_waiting WHERE conversation = $1 RETURNING outgoing AS id
            """;

    private final SqlConnection connection;

    public Failures(SqlConnection connection) {
        this.connection = connection;
    }

    /** Deals with what a platform reports of messages by id after it had taken them. */
    public Future<Void> reported(Map<Long, String> reasons) {
        return new LateRefusals(connection).left(reasons).compose(this::mark);
    }

    /** Marks messages by id with the reason why they do not arrive. */
    public Future<Void> mark(Map<Long, String> reasons) {
        if (reasons.isEmpty()) {
            return Future.succeededFuture();
        }
        Long[] ids = reasons.keySet().toArray(Long[]::new);
        String[] texts = reasons.values().toArray(String[]::new);
        return connection
                .preparedQuery(MARK)
                .execute(Tuple.tuple().addValue(ids).addValue(texts))
                .compose(rows ->
                        new Holders(connection).derive(rows.iterator().next().getArrayOfLongs("changed")));
    }

    /** The platform may have reported a failure before the name of the call was known here. */
    static Future<Void> reportedBefore(SqlConnection connection, RowSet<Row> calls) {
        Map<Long, String> failed = new TreeMap<>();
        for (Row call : calls) {
            if (DeliveryStatus.valueOf(call.getString("status")) == DeliveryStatus.FAILED) {
                failed.put(call.getLong("outgoing"), call.getString("failure"));
            }
        }
        return new Failures(connection).reported(failed);
    }

    /** Ends all that waits to be said in a conversation. */
    Future<Void> ofAllThatWaits(long conversation) {
        return connection
                .preparedQuery(GIVE_UP_WAITING)
                .execute(Tuple.of(conversation))
                .compose(rows -> mark(unreachable(rows)));
    }

    private static Map<Long, String> unreachable(RowSet<Row> rows) {
        Map<Long, String> reasons = new TreeMap<>();
        rows.forEach(row -> reasons.put(row.getLong("id"), UNREACHABLE));
        return reasons;
    }
}
