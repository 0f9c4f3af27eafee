package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.ticket.Window;
import it.sportello.storage.sql.RowStream;
import java.util.HashMap;
import java.util.Map;

/**
 * What a platform took and then called too late for its window. Such a message waits once more, as if it had been refused
 * at once: announced by an invitation, or as it is where its citizen has written since. Never a second time.
 */
final class LateRefusals {
    /** The calls made before count no more: what is reported of them later is about a message that goes out again. */
    private static final String WAIT_AGAIN = """
            WITH late AS MATERIALIZED (
                UPDATE outgoing o SET invited = true
                FROM conversation c
                WHERE o.id = ANY ($1::bigint[]) AND c.id = o.conversation AND c.reachable AND NOT o.invited
                  AND NOT EXISTS (SELECT FROM outgoing_waiting w WHERE w.outgoing = o.id)
                RETURNING o.id, o.recorded_at, o.conversation, c.channel, o.text, o.options, o.speaker,
                          o.attachments,
                          coalesce(c.heard_at > o.recorded_at + interval '2 minutes', false) AS heard
            ), unnamed AS (
                UPDATE sent_call SET outgoing = NULL WHERE outgoing IN (SELECT id FROM late)
            ), waiting AS (
                INSERT INTO outgoing_waiting (
                    outgoing, recorded_at, conversation, channel, text, options, speaker, attachments, format,
                    invited_at, due_at)
                SELECT l.id, l.recorded_at, l.conversation, l.channel, l.text, l.options, l.speaker, l.attachments,
                       CASE WHEN l.heard THEN 'RICH' ELSE 'INVITATION' END, now(),
                       CASE WHEN NOT l.heard AND EXISTS (
                                SELECT FROM outgoing_waiting w
                                WHERE w.conversation = l.conversation AND w.format = 'INVITATION')
                            THEN 'infinity' ELSE now() END
                FROM late l ORDER BY l.id
            ), told AS (
                SELECT pg_notify('sportello_outgoing', channel) FROM (SELECT DISTINCT channel FROM late) AS of
            )
            SELECT id, (SELECT count(*) FROM told) AS told FROM late
            """;

    private final SqlConnection connection;

    LateRefusals(SqlConnection connection) {
        this.connection = connection;
    }

    /** The failures that are left, by the message's id: those of another kind, and those that nothing can be done about. */
    Future<Map<Long, String>> left(Map<Long, String> reasons) {
        Long[] late = reasons.entrySet().stream()
                .filter(entry -> entry.getValue().equals(Window.CLOSED))
                .map(Map.Entry::getKey)
                .toArray(Long[]::new);
        if (late.length == 0) {
            return Future.succeededFuture(reasons);
        }
        return connection
                .preparedQuery(WAIT_AGAIN)
                .execute(Tuple.of((Object) late))
                .map(rows -> {
                    Map<Long, String> left = new HashMap<>(reasons);
                    RowStream.of(rows).forEach(row -> left.remove(row.getLong("id")));
                    return left;
                });
    }
}
