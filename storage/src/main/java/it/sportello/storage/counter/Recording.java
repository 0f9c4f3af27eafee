package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Conversations.Recorded;
import it.sportello.core.counter.Turn;
import it.sportello.storage.json.StateJson;
import it.sportello.storage.json.UnderstandingJson;
import it.sportello.storage.learning.Lessons;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Any number of turns in a few statements, within a transaction. */
final class Recording {
    /**
     * A turn stands where its first message still waits and its conversation has the version that was decided on. The
     * conversations are locked in one order, and what is read of them is what they are once they are locked; the ids of
     * what is said are drawn after that, since a sort stands between. Each turn carries all of itself from step to
     * step, since the database would join steps by comparing all with all. What waits is reached as in {@code PgInbox}.
     */
    private static final String RECORD = """
            WITH waiting AS MATERIALIZED (
                SELECT t.*, w.conversation
                FROM jsonb_to_recordset($1::jsonb) AS t (
                    place integer, messages bigint[], version bigint, state jsonb, understood jsonb, say jsonb,
                    unanswered text)
                CROSS JOIN LATERAL (
                    SELECT conversation FROM message_waiting WHERE message = t.messages[1] OFFSET 0) AS w
            ), locked AS MATERIALIZED (
                SELECT w.*, c.version AS standing_version, c.reachable, c.channel, c.address
                FROM waiting w JOIN conversation c ON c.id = w.conversation
                ORDER BY c.id FOR NO KEY UPDATE OF c
            ), standing AS MATERIALIZED (
                SELECT DISTINCT ON (l.conversation) l.* FROM locked l
                WHERE l.standing_version = l.version
                ORDER BY l.conversation, l.place
            ), done AS (
                DELETE FROM message_waiting w
                WHERE w.message = ANY (ARRAY (SELECT unnest(messages) FROM standing))
                RETURNING w.message
            ), traced AS (
                INSERT INTO message_trace (message, conversation, understood)
                SELECT m.message, s.conversation, s.understood
                FROM standing s CROSS JOIN LATERAL unnest(s.messages) AS m (message)
                WHERE (m.message IN (SELECT message FROM done)) IS TRUE
                ORDER BY m.message
            ), moved AS (
                UPDATE conversation c SET version = c.version + 1, state = s.state
                FROM standing s WHERE c.id = s.conversation
            ), left_open AS (
                INSERT INTO open_question AS q (conversation, words, language)
                SELECT s.conversation, s.unanswered, s.state ->> 'language' FROM standing s
                WHERE s.unanswered IS NOT NULL
                ON CONFLICT (conversation) DO UPDATE
                SET words = excluded.words, language = excluded.language, asked_at = excluded.asked_at
                WHERE q.words <> excluded.words
            ), said AS (
                INSERT INTO outgoing (conversation, answers, text, options, speaker, attachments, trouble)
                SELECT s.conversation, s.messages[1], d.text, d.options, d.speaker, d.attachments,
                       CASE WHEN s.reachable THEN NULL ELSE $2 END
                FROM standing s CROSS JOIN LATERAL jsonb_to_recordset(s.say) AS d (
                    line integer, text text, options jsonb, speaker text, attachments jsonb)
                ORDER BY s.place, d.line
                RETURNING id, recorded_at, conversation, text, options, speaker, attachments, trouble
            ), waits AS (
                INSERT INTO outgoing_waiting (
                    outgoing, recorded_at, conversation, channel, text, options, speaker, attachments)
                SELECT o.id, o.recorded_at, o.conversation, c.channel, o.text, o.options, o.speaker, o.attachments
                FROM said o JOIN conversation c ON c.id = o.conversation
                WHERE o.trouble IS NULL ORDER BY o.id
            ), told AS (
                SELECT pg_notify('sportello_outgoing', channel)
                FROM (SELECT DISTINCT s.channel FROM standing s WHERE jsonb_array_length(s.say) > 0) AS speaking
                UNION ALL
                SELECT pg_notify('sportello_line', reader_key(s.channel, s.address))
                FROM standing s WHERE (s.conversation IN (SELECT conversation FROM said)) IS TRUE
            )
            SELECT place, conversation, (SELECT count(*) FROM told) AS told FROM standing
            """;

    private static final String STILL_WAITING =
            "SELECT message FROM message_waiting WHERE message = ANY ($1::bigint[])";

    private static final String OPEN_TICKET = """
            WITH opened AS (
                INSERT INTO ticket (conversation, office, question, reason)
                VALUES ($1, coalesce($2, (SELECT id FROM office ORDER BY place LIMIT 1)), $3, $4)
                RETURNING id
            )
            SELECT pg_notify('sportello_ticket', id::text) FROM opened
            """;

    private static final String RAISE = """
            WITH raised AS (
                UPDATE ticket SET urgent = true WHERE conversation = $1 AND state <> 'CLOSED' AND NOT urgent RETURNING id
            )
            SELECT pg_notify('sportello_ticket', id::text) FROM raised
            """;

    private final SqlConnection connection;
    private final List<Turn> turns;

    Recording(SqlConnection connection, List<Turn> turns) {
        this.connection = connection;
        this.turns = turns;
    }

    /** Whether nothing follows from the turn but what is said. */
    static boolean isPlain(Turn turn) {
        return turn.ticket().isEmpty()
                && turn.lesson().isEmpty()
                && turn.remark().isEmpty()
                && !turn.isUrgent();
    }

    Future<List<Recorded>> record() {
        return connection
                .preparedQuery(RECORD)
                .execute(Tuple.of(written(), Failures.UNREACHABLE))
                .map(Recording::conversations)
                .compose(standing -> consequences(standing).compose(done -> outcomes(standing.keySet())));
    }

    /** The conversations of the turns that stand, by the turn's place. */
    private static Map<Integer, Long> conversations(RowSet<Row> rows) {
        Map<Integer, Long> standing = new TreeMap<>();
        rows.forEach(row -> standing.put(row.getInteger("place"), row.getLong("conversation")));
        return standing;
    }

    private JsonArray written() {
        JsonArray json = new JsonArray();
        turns.forEach(turn -> {
            JsonObject row = new JsonObject()
                    .put("place", json.size())
                    .put("messages", new JsonArray(turn.messages()))
                    .put("version", turn.next().version())
                    .put("state", StateJson.write(turn.next().state()))
                    .put("say", said(turn));
            turn.understood().ifPresent(understood -> row.put("understood", UnderstandingJson.write(understood)));
            unanswered(turn).ifPresent(words -> row.put("unanswered", words));
            json.add(row);
        });
        return json;
    }

    /** What a person has been asked for is found with the ticket. */
    private static Optional<String> unanswered(Turn turn) {
        return turn.next()
                .state()
                .unanswered()
                .filter(question -> turn.ticket().isEmpty())
                .map(question -> Storable.text(question.value()));
    }

    private static JsonArray said(Turn turn) {
        JsonArray json = new JsonArray();
        Drafts.json(turn.say()).forEach(draft -> json.add(draft.put("line", json.size())));
        return json;
    }

    private Future<Void> consequences(Map<Integer, Long> standing) {
        Future<Void> done = Future.succeededFuture();
        for (Map.Entry<Integer, Long> stands : standing.entrySet()) {
            Turn turn = turns.get(stands.getKey());
            done = done.compose(before -> consequences(turn, stands.getValue()));
        }
        return done;
    }

    private Future<Void> consequences(Turn turn, long conversation) {
        Future<Void> learnt = turn.lesson()
                .map(lesson -> new Lessons(connection).keep(conversation, lesson))
                .orElseGet(Future::succeededFuture);
        Future<Void> remarked = learnt.compose(before -> turn.remark()
                .map(remark -> new Remarks(connection).keep(conversation, turn.messages(), remark))
                .orElseGet(Future::succeededFuture));
        Future<Void> opened = turn.ticket()
                .map(ticket -> remarked.compose(before -> open(conversation, ticket)))
                .orElse(remarked);
        return turn.isUrgent() ? opened.compose(before -> raise(conversation)) : opened;
    }

    private Future<Void> raise(long conversation) {
        return connection.preparedQuery(RAISE).execute(Tuple.of(conversation)).mapEmpty();
    }

    private Future<Void> open(long conversation, NewTicket ticket) {
        Tuple parameters = Tuple.tuple()
                .addLong(conversation)
                .addString(ticket.office().map(office -> office.value()).orElse(null))
                .addString(Storable.text(ticket.question().value()))
                .addString(ticket.reason().name());
        return connection.preparedQuery(OPEN_TICKET).execute(parameters).mapEmpty();
    }

    /** A message that was erased meanwhile needs no turn any more, like one that was recorded. */
    private Future<List<Recorded>> outcomes(Set<Integer> standing) {
        return standing.size() == turns.size()
                ? Future.succeededFuture(
                        turns.stream().map(turn -> Recorded.DONE).toList())
                : stillWaiting()
                        .map(waiting -> IntStream.range(0, turns.size())
                                .mapToObj(place -> standing.contains(place) ? Recorded.DONE : notDone(place, waiting))
                                .toList());
    }

    private Recorded notDone(int place, Set<Long> waiting) {
        return waiting.contains(turns.get(place).messages().get(0)) ? Recorded.STALE : Recorded.BEFORE;
    }

    private Future<Set<Long>> stillWaiting() {
        Long[] first = turns.stream().map(turn -> turn.messages().get(0)).toArray(Long[]::new);
        return connection
                .preparedQuery(STILL_WAITING)
                .execute(Tuple.of((Object) first))
                .map(rows -> new HashSet<>(
                        RowStream.of(rows).map(row -> row.getLong("message")).toList()));
    }
}
