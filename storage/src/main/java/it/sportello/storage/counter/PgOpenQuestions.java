package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.crowd.OpenQuestion;
import it.sportello.core.crowd.OpenQuestions;
import it.sportello.core.crowd.QuestionId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.sql.Keys;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Open questions in PostgreSQL: tickets, and what the last turns left without an answer. */
public final class PgOpenQuestions implements OpenQuestions {
    /** A question is still open where the conversation has not gone on to another one, and no ticket took it up. */
    static final String STILL_OPEN = """
            c.state ->> 'holder' = 'BOT' AND c.state ->> 'lastQuestion' = q.words
            AND NOT coalesce((c.state ->> 'blocked')::boolean, false)
            AND ((c.state ->> 'failures')::int > 0 OR c.state -> 'awaiting' ->> 'type' = 'which-topic')
            AND NOT EXISTS (SELECT FROM ticket later WHERE later.conversation = c.id AND later.opened_at >= q.asked_at)
            """;

    private static final String OF_TICKETS = """
            SELECT 't' AS kind, t.id AS number, c.channel, c.address, t.question AS words,
                   coalesce(c.state ->> 'language', 'it') AS language, t.opened_at AS asked_at, t.holder, t.office,
                   coalesce(k.apart, false) AS apart, k.with_ticket, k.with_conversation
            FROM ticket t JOIN conversation c ON c.id = t.conversation LEFT JOIN question_tie k ON k.ticket = t.id
            """;

    private static final String OPEN = OF_TICKETS + """
            WHERE t.state <> 'CLOSED' AND t.reason <> 'ERASURE' AND t.question ~ '[[:alnum:]]' AND %s
            UNION ALL
            SELECT 'c', c.id, c.channel, c.address, q.words, q.language, q.asked_at, NULL, NULL, false, NULL, NULL
            FROM open_question q JOIN conversation c ON c.id = q.conversation
            WHERE q.asked_at > now() - $1::float8 * interval '1 second' AND %s AND
            """ + STILL_OPEN;

    private static final String ALL = """
            SELECT * FROM (SELECT * FROM (%s) AS open ORDER BY asked_at DESC, number DESC LIMIT $2) AS latest
            ORDER BY asked_at, number
            """.formatted(OPEN.formatted("true", "true"));

    private static final String FIND =
            OPEN.formatted("t.id = ANY ($2::bigint[])", "c.id = ANY ($3::bigint[])") + " ORDER BY asked_at, number";

    private static final String FIND_TICKETS = OF_TICKETS + "WHERE t.id = ANY ($1::bigint[]) ORDER BY t.id";

    private final Pool pool;
    private final QuestionTies ties;

    public PgOpenQuestions(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.ties = new QuestionTies(pool);
    }

    @Override
    public Future<List<OpenQuestion>> all() {
        return pool.preparedQuery(ALL)
                .execute(Tuple.of(Moments.seconds(LATELY), MOST))
                .map(PgOpenQuestions::questions);
    }

    @Override
    public Future<List<OpenQuestion>> find(Set<QuestionId> ids) {
        Tuple parameters = Tuple.of(Moments.seconds(LATELY))
                .addValue(numbers(ids, QuestionId.Kind.TICKET))
                .addValue(numbers(ids, QuestionId.Kind.CONVERSATION));
        return pool.preparedQuery(FIND).execute(parameters).map(PgOpenQuestions::questions);
    }

    @Override
    public Future<List<OpenQuestion>> ofTickets(Set<Long> tickets) {
        return pool.preparedQuery(FIND_TICKETS)
                .execute(Tuple.tuple().addValue(tickets.toArray(Long[]::new)))
                .map(PgOpenQuestions::questions);
    }

    @Override
    public Future<Boolean> join(long ticket, QuestionId with, StaffId who) {
        Set<QuestionId> both = Set.copyOf(List.of(QuestionId.ofTicket(ticket), with));
        return find(both)
                .compose(open -> open.size() == 2 ? ties.join(ticket, with, who) : Future.succeededFuture(false));
    }

    @Override
    public Future<Boolean> part(long ticket, Optional<QuestionId> rest, StaffId who) {
        return ties.part(ticket, rest, who);
    }

    static Long[] numbers(Iterable<QuestionId> ids, QuestionId.Kind kind) {
        List<Long> numbers = new ArrayList<>();
        for (QuestionId id : ids) {
            if (id.kind() == kind) {
                numbers.add(id.number());
            }
        }
        return numbers.toArray(Long[]::new);
    }

    private static List<OpenQuestion> questions(RowSet<Row> rows) {
        return RowStream.of(rows).map(PgOpenQuestions::question).toList();
    }

    private static OpenQuestion question(Row row) {
        return new OpenQuestion(
                QuestionId.read(row.getString("kind") + row.getLong("number")).orElseThrow(),
                Keys.of(row),
                new Words(row.getString("words")),
                new Language(row.getString("language")),
                Moments.of(row, "asked_at"),
                Optional.ofNullable(row.getLong("holder")).map(StaffId::new),
                Optional.ofNullable(row.getString("office")).map(OfficeId::new),
                QuestionTies.of(row));
    }
}
