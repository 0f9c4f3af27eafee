package it.sportello.storage.staffgroup;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.staffgroup.StaffAnswer;
import it.sportello.core.staffgroup.StaffTopic;
import it.sportello.core.staffgroup.StaffTopic.Attempts;
import it.sportello.core.staffgroup.StaffTopic.Told;
import it.sportello.core.staffgroup.StaffTopic.Waiting;
import it.sportello.core.staffgroup.StaffTopics;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The topics of one group in PostgreSQL. */
public final class PgStaffTopics implements StaffTopics {
    /** Each ticket that opens has a row before it has a topic, so that no two nodes make one. */
    private static final String BEGIN = """
            INSERT INTO staff_topic (ticket, chat)
            SELECT t.id, $1 FROM ticket t
            WHERE t.state <> 'CLOSED' AND NOT EXISTS (SELECT FROM staff_topic s WHERE s.ticket = t.id)
            ORDER BY t.id
            ON CONFLICT DO NOTHING
            """;

    /** The topic of another group, which the office had before, counts as none. */
    private static final String TAKE = """
            WITH missing AS MATERIALIZED (
                SELECT s.id FROM ticket t
                JOIN staff_topic s ON s.ticket = t.id
                JOIN conversation c ON c.id = t.conversation
                WHERE t.state <> 'CLOSED'
                  AND (s.topic IS NULL OR s.closed OR s.chat <> $1 OR c.version <> s.told_version)
                UNION ALL
                SELECT s.id FROM staff_topic s JOIN ticket t ON t.id = s.ticket
                WHERE NOT s.closed AND t.state = 'CLOSED'
                UNION ALL
                SELECT s.id FROM staff_topic s WHERE s.ticket IS NULL
                UNION ALL
                SELECT s.id FROM staff_word w JOIN staff_topic s ON s.topic = w.topic AND s.chat = w.chat
                WHERE w.chat = $1 AND w.answer IS NOT NULL
            ), due AS MATERIALIZED (
                SELECT s.id FROM staff_topic s LEFT JOIN ticket t ON t.id = s.ticket
                WHERE s.id IN (SELECT id FROM missing) AND s.due_at <= now()
                ORDER BY s.topic IS NULL OR s.chat <> $1, t.urgent DESC NULLS LAST, s.ticket
                LIMIT 1 FOR UPDATE OF s SKIP LOCKED
            )
            UPDATE staff_topic s
            SET due_at = now() + $2::float8 * interval '1 second', taken = true, attempts = attempts + 1,
                unknown_outcomes = unknown_outcomes + taken::integer
            FROM due WHERE s.id = due.id
            RETURNING s.id, s.ticket, CASE WHEN s.chat = $1 THEN s.topic END AS topic, s.told_line, s.told_steps,
                s.told_trouble, s.closed, s.attempts, s.unknown_outcomes,
                coalesce((SELECT c.version FROM ticket t JOIN conversation c ON c.id = t.conversation
                          WHERE t.id = s.ticket), 0) AS version,
                (SELECT jsonb_agg(jsonb_build_object('word', w.id, 'answer', w.answer, 'about', w.answer_about)
                                  ORDER BY w.id)
                 FROM staff_word w WHERE w.chat = $1 AND w.topic = s.topic AND w.answer IS NOT NULL) AS answers
            """;

    private static final String MADE = """
            UPDATE staff_topic
            SET chat = $2, topic = $3, told_line = 0, told_steps = 0, told_trouble = '', told_version = -1, closed = false,
                stranger_told = false, unknown_outcomes = 0, attempts = 1
            WHERE id = $1
            """;

    /** Of a ticket that is closed nobody needs another topic. */
    private static final String LOST = """
            UPDATE staff_topic s
            SET topic = NULL, told_version = -1, due_at = now(), taken = false,
                closed = EXISTS (SELECT FROM ticket t WHERE t.id = s.ticket AND t.state = 'CLOSED')
            WHERE s.id = $1
            """;

    private static final String TOLD = """
            WITH answered AS (DELETE FROM staff_word WHERE id = ANY ($5::bigint[]))
            UPDATE staff_topic
            SET told_line = $2, told_steps = $3, told_trouble = $4, attempts = 1, unknown_outcomes = 0
            WHERE id = $1
            """;

    private static final String CLOSED = "UPDATE staff_topic SET closed = $2, unknown_outcomes = 0 WHERE id = $1";

    private static final String SETTLE = """
            UPDATE staff_topic
            SET told_version = $2, due_at = now(), taken = false, attempts = 0, unknown_outcomes = 0
            WHERE id = $1
            """;

    private static final String POSTPONE = """
            UPDATE staff_topic SET due_at = now() + $2::float8 * interval '1 second', taken = $3 WHERE id = $1
            """;

    private static final String GIVE_BACK = """
            UPDATE staff_topic
            SET due_at = now() + $2::float8 * interval '1 second', taken = false, attempts = greatest(0, attempts - 1)
            WHERE id = $1
            """;

    private static final String FORGET = "DELETE FROM staff_topic WHERE id = $1 AND ticket IS NULL";

    private static final String TICKET_OF = "SELECT ticket FROM staff_topic WHERE chat = $1 AND topic = $2";

    private static final String NOTICED = "UPDATE staff_topic SET closed = $3 WHERE chat = $1 AND topic = $2";

    private static final String MAY_TELL = """
            UPDATE staff_topic SET stranger_told = true WHERE chat = $1 AND topic = $2 AND NOT stranger_told
            """;

    private final Pool pool;
    private final String group;

    /** @param group the platform's name for it */
    public PgStaffTopics(Pool pool, String group) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.group = Objects.requireNonNull(group, "group");
    }

    @Override
    public Future<Optional<StaffTopic>> take(Duration lease) {
        return pool.preparedQuery(BEGIN)
                .execute(Tuple.of(group))
                .compose(begun -> pool.preparedQuery(TAKE).execute(Tuple.of(group, Moments.seconds(lease))))
                .map(rows -> RowStream.of(rows).map(PgStaffTopics::topic).findFirst());
    }

    private static StaffTopic topic(Row row) {
        return new StaffTopic(
                row.getLong("id"),
                Optional.ofNullable(row.getLong("ticket")),
                Optional.ofNullable(row.getLong("topic")),
                new Told(row.getLong("told_line"), row.getInteger("told_steps"), row.getString("told_trouble")),
                row.getBoolean("closed"),
                row.getLong("version"),
                new Attempts(row.getInteger("attempts"), row.getInteger("unknown_outcomes")),
                answers(row));
    }

    private static List<Waiting> answers(Row row) {
        return Optional.ofNullable(row.get(JsonArray.class, "answers")).orElseGet(JsonArray::new).stream()
                .map(JsonObject.class::cast)
                .map(json -> new Waiting(
                        json.getLong("word"),
                        new StaffAnswer(StaffAnswer.Kind.valueOf(json.getString("answer")), json.getString("about"))))
                .toList();
    }

    @Override
    public Future<Void> made(long id, long topic) {
        return run(MADE, Tuple.of(id, group, topic));
    }

    @Override
    public Future<Void> lost(long id) {
        return run(LOST, Tuple.of(id));
    }

    @Override
    public Future<Void> told(StaffTopic topic, Told told) {
        Long[] words = topic.answers().stream().map(Waiting::word).toArray(Long[]::new);
        return run(
                TOLD,
                Tuple.of(topic.id(), told.line(), told.steps(), Storable.text(told.trouble()))
                        .addValue(words));
    }

    @Override
    public Future<Void> closed(long id, boolean closed) {
        return run(CLOSED, Tuple.of(id, closed));
    }

    @Override
    public Future<Void> settle(StaffTopic topic) {
        return run(SETTLE, Tuple.of(topic.id(), topic.version()));
    }

    @Override
    public Future<Void> postpone(long id, Duration pause, boolean doubtful) {
        return run(POSTPONE, Tuple.of(id, Moments.seconds(pause), doubtful));
    }

    @Override
    public Future<Void> giveBack(long id, Duration pause) {
        return run(GIVE_BACK, Tuple.of(id, Moments.seconds(pause)));
    }

    @Override
    public Future<Void> forget(long id) {
        return run(FORGET, Tuple.of(id));
    }

    private Future<Void> run(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).mapEmpty();
    }

    @Override
    public Future<Optional<Long>> ticketOf(long topic) {
        return pool.preparedQuery(TICKET_OF)
                .execute(Tuple.of(group, topic))
                .map(rows -> RowStream.of(rows)
                        .flatMap(row -> Optional.ofNullable(row.getLong("ticket")).stream())
                        .findFirst());
    }

    @Override
    public Future<Void> noticed(long topic, boolean closed) {
        return run(NOTICED, Tuple.of(group, topic, closed));
    }

    @Override
    public Future<Boolean> mayTellStranger(long topic) {
        return pool.preparedQuery(MAY_TELL).execute(Tuple.of(group, topic)).map(rows -> rows.rowCount() > 0);
    }
}
