package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.counter.Draft;
import it.sportello.core.crowd.GroupReplies;
import it.sportello.core.crowd.GroupReply;
import it.sportello.core.crowd.QuestionId;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.sql.Keys;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import it.sportello.storage.sql.Transactions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers to many in PostgreSQL. */
public final class PgGroupReplies implements GroupReplies {
    private static final String BEGIN = """
            WITH begun AS (
                INSERT INTO group_reply (texts, article, name, by_whom) VALUES ($1, $2, $3, $4) RETURNING number
            ), once AS (
                SELECT DISTINCT ON (conversation) conversation, ticket, asked_at FROM (
                    SELECT t.conversation, t.id AS ticket, NULL AS asked_at FROM ticket t WHERE t.id = ANY ($5::bigint[])
                    UNION ALL
                    SELECT q.conversation, NULL, q.asked_at FROM open_question q
                    WHERE q.conversation = ANY ($6::bigint[]) AND q.asked_at <= $7
                ) AS wanted
                ORDER BY conversation, ticket NULLS LAST
            ), parts AS (
                INSERT INTO group_reply_part (reply, conversation, ticket, asked_at)
                SELECT begun.number, once.conversation, once.ticket, once.asked_at FROM begun, once
                ORDER BY once.ticket NULLS LAST, once.conversation
            )
            SELECT number FROM begun
            """;

    private static final String WAITING = """
            SELECT p.id, r.texts, r.article, r.name, c.channel, c.address,
                   coalesce(c.state ->> 'language', 'it') AS language, coalesce(c.heard_at, c.begun_at) AS heard_at
            FROM group_reply_part p
            JOIN group_reply r ON r.number = p.reply
            JOIN conversation c ON c.id = p.conversation
            WHERE p.state = 'WAITING' ORDER BY p.id LIMIT $1
            """;

    private static final String LEAVE_OUT =
            "UPDATE group_reply_part SET state = $2 WHERE id = $1 AND state = 'WAITING'";

    private static final String PROGRESS = """
            SELECT p.state, count(p.id) AS parts
            FROM group_reply r LEFT JOIN group_reply_part p ON p.reply = r.number
            WHERE r.number = $1 GROUP BY p.state
            """;

    private static final String TICKETS =
            "SELECT ticket FROM group_reply_part WHERE reply = $1 AND state = 'SENT' AND ticket IS NOT NULL";

    private static final String TOGETHER = """
            SELECT $1::bigint AS ticket
            UNION
            SELECT other.ticket FROM group_reply_part own JOIN group_reply_part other USING (reply)
            WHERE own.ticket = $1 AND own.state = 'SENT' AND other.state = 'SENT' AND other.ticket IS NOT NULL
            """;

    private final Pool pool;
    private final Transactions transactions;

    public PgGroupReplies(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.transactions = new Transactions(pool);
    }

    @Override
    public Future<Long> begin(GroupReply reply, Instant seen, StaffId who) {
        JsonObject texts = new JsonObject();
        reply.texts().forEach((language, text) -> texts.put(language.code(), Storable.text(text)));
        Tuple parameters = Tuple.tuple()
                .addValue(texts)
                .addString(reply.article().map(ArticleId::value).orElse(null))
                .addString(Storable.text(reply.name()))
                .addLong(who.value())
                .addValue(PgOpenQuestions.numbers(reply.questions(), QuestionId.Kind.TICKET))
                .addValue(PgOpenQuestions.numbers(reply.questions(), QuestionId.Kind.CONVERSATION))
                .addOffsetDateTime(seen.atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(BEGIN)
                .execute(parameters)
                .map(rows -> rows.iterator().next().getLong("number"));
    }

    @Override
    public Future<List<Part>> waiting(int limit) {
        return pool.preparedQuery(WAITING)
                .execute(Tuple.of(limit))
                .map(rows -> RowStream.of(rows).map(PgGroupReplies::part).toList());
    }

    @Override
    public Future<Optional<State>> send(long part, List<Draft> words) {
        return transactions.run(connection -> new PartSending(connection, part).send(words));
    }

    @Override
    public Future<Void> leaveOut(long part, State reason) {
        return pool.preparedQuery(LEAVE_OUT)
                .execute(Tuple.of(part, reason.name()))
                .mapEmpty();
    }

    @Override
    public Future<Optional<Progress>> progress(long reply) {
        return pool.preparedQuery(PROGRESS).execute(Tuple.of(reply)).map(PgGroupReplies::counted);
    }

    @Override
    public Future<Set<Long>> tickets(long reply) {
        return numbers(TICKETS, reply);
    }

    @Override
    public Future<Set<Long>> together(long ticket) {
        return numbers(TOGETHER, ticket);
    }

    private Future<Set<Long>> numbers(String sql, long of) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(of))
                .map(rows ->
                        RowStream.of(rows).map(row -> row.getLong("ticket")).collect(Collectors.toSet()));
    }

    private static Optional<Progress> counted(RowSet<Row> rows) {
        Map<State, Integer> parts = new EnumMap<>(State.class);
        RowStream.of(rows)
                .filter(row -> row.getString("state") != null)
                .forEach(row -> parts.put(State.valueOf(row.getString("state")), row.getInteger("parts")));
        return rows.size() == 0 ? Optional.empty() : Optional.of(new Progress(parts));
    }

    private static Part part(Row row) {
        Map<Language, String> texts = new HashMap<>();
        row.get(JsonObject.class, "texts")
                .forEach(one -> texts.put(new Language(one.getKey()), (String) one.getValue()));
        GroupReply reply = new GroupReply(
                texts,
                Optional.ofNullable(row.getString("article")).map(ArticleId::new),
                row.getString("name"),
                List.of());
        return new Part(
                row.getLong("id"),
                reply,
                Keys.of(row),
                new Language(row.getString("language")),
                Moments.of(row, "heard_at"));
    }
}
