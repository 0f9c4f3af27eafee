package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.crowd.QuestionId;
import it.sportello.core.crowd.Tie;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.sql.Transactions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where people put the questions of open tickets. */
final class QuestionTies {
    private static final String NOTED = """
            noted AS (
                INSERT INTO ticket_step (ticket, kind, by_whom, other) SELECT ticket, %s FROM tied RETURNING ticket
            )
            SELECT pg_notify('sportello_ticket', ticket::text) FROM noted
            """;

    /** Waits for an answer that is being given: only what is open after it is put anywhere. */
    private static final String OPEN_STILL = "FROM ticket t WHERE t.id = $1 AND t.state <> 'CLOSED' FOR NO KEY UPDATE";

    private static final String JOIN = """
            WITH tied AS (
                INSERT INTO question_tie (ticket, with_ticket, with_conversation)
                SELECT t.id, $3::bigint, $4::bigint %s
                ON CONFLICT (ticket) DO UPDATE
                SET with_ticket = excluded.with_ticket, with_conversation = excluded.with_conversation
                RETURNING ticket
            ),
            """.formatted(OPEN_STILL) + NOTED.formatted("'JOINED', $2, $3");

    private static final String PART = """
            WITH tied AS (
                INSERT INTO question_tie (ticket, apart)
                SELECT t.id, true %s
                ON CONFLICT (ticket) DO UPDATE SET apart = true, with_ticket = NULL, with_conversation = NULL
                RETURNING ticket
            ),
            left_behind AS (
                UPDATE question_tie o SET with_ticket = nullif($3::bigint, o.ticket), with_conversation = $4::bigint
                FROM tied WHERE o.with_ticket = tied.ticket
            ),
            """.formatted(OPEN_STILL) + NOTED.formatted("'PARTED', $2, NULL::bigint");

    private final Transactions transactions;

    QuestionTies(Pool pool) {
        this.transactions = new Transactions(pool);
    }

    Future<Boolean> join(long ticket, QuestionId with, StaffId who) {
        return tie(JOIN, ticket, Optional.of(with), who);
    }

    Future<Boolean> part(long ticket, Optional<QuestionId> rest, StaffId who) {
        return tie(PART, ticket, rest, who);
    }

    private Future<Boolean> tie(String sql, long ticket, Optional<QuestionId> other, StaffId who) {
        Tuple parameters = Tuple.of(ticket, who.value())
                .addValue(number(other, QuestionId.Kind.TICKET))
                .addValue(number(other, QuestionId.Kind.CONVERSATION));
        return transactions
                .single(connection -> connection.preparedQuery(sql).execute(parameters))
                .map(rows -> rows.size() > 0);
    }

    private static @Nullable Long number(Optional<QuestionId> of, QuestionId.Kind kind) {
        return of.filter(one -> one.kind() == kind).map(QuestionId::number).orElse(null);
    }

    static Tie of(Row row) {
        Optional<QuestionId> ticket =
                Optional.ofNullable(row.getLong("with_ticket")).map(QuestionId::ofTicket);
        return new Tie(
                row.getBoolean("apart"),
                ticket.or(() -> Optional.ofNullable(row.getLong("with_conversation"))
                        .map(number -> new QuestionId(QuestionId.Kind.CONVERSATION, number))));
    }
}
