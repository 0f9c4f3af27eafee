package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.counter.Draft;
import it.sportello.core.deadline.Aftermath;
import it.sportello.core.deadline.Escalations;
import it.sportello.core.deadline.Overdue;
import it.sportello.core.deadline.Promise.Target;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Tickets.Outcome;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Transactions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What follows promises that were not kept, in PostgreSQL. */
public final class PgEscalations implements Escalations {
    private static final String CHOSEN = "SELECT office, what FROM office_aftermath";
    private static final String NO_HEAD = "DELETE FROM office_head WHERE office = $1";
    private static final String HEAD = """
            INSERT INTO office_head (office, who) VALUES ($1, $2)
            ON CONFLICT (office) DO UPDATE SET who = excluded.who
            """;
    private static final String CHOOSE_NOTHING = "DELETE FROM office_aftermath WHERE office = $1";
    private static final String CHOOSE = """
            INSERT INTO office_aftermath (office, what) VALUES ($1, $2)
            ON CONFLICT (office) DO UPDATE SET what = excluded.what
            """;

    /** Of tickets {@code t}, their promises {@code p} and what their offices want, {@code a}. */
    private static final String IS_OVERDUE = """
            t.state <> 'CLOSED' AND p.missed_at IS NOT NULL AND p.escalated_at IS NULL
            AND CASE p.target
                WHEN 'FIRST_ANSWER' THEN t.answered_at IS NULL
                ELSE t.answered_at IS NOT NULL AND coalesce(t.spoke_at <= p.missed_at, true) END
            AND NOT EXISTS (
                SELECT FROM proposed_reply r
                WHERE r.ticket = t.id AND r.remark IS NULL AND (t.holder IS NULL OR t.holder = r.writer))
            AND (a.what = 'HEAD' OR t.holder IS NOT NULL)
            """;

    /** Whatever a person did with it begins the time anew. */
    private static final String OVERDUE = """
            SELECT t.id, p.target, t.office, a.what, t.holder,
                   greatest(p.due_at, p.missed_at, (
                       SELECT max(s.at) FROM ticket_step s
                       WHERE s.ticket = t.id AND s.kind NOT IN ('LATE', 'SILENCE'))) AS since
            FROM ticket t
            JOIN office_aftermath a ON a.office = t.office
            JOIN pressing_promise p ON p.ticket = t.id
            WHERE t.id > $1 AND %s
            ORDER BY t.id LIMIT $2
            """.formatted(IS_OVERDUE);

    private static final String FOLLOW = """
            UPDATE pressing_promise p SET escalated_at = now(), escalated_to = $5, former = t.holder
            FROM ticket t JOIN office_aftermath a ON a.office = t.office
            WHERE t.id = p.ticket AND p.ticket = $1 AND p.target = $2
              AND t.office = $3 AND t.holder IS NOT DISTINCT FROM $4::bigint AND %s
            """.formatted(IS_OVERDUE);

    private final Pool pool;
    private final Transactions transactions;

    public PgEscalations(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.transactions = new Transactions(pool);
    }

    @Override
    public Future<Map<OfficeId, Aftermath>> chosen() {
        return pool.query(CHOSEN)
                .execute()
                .map(rows -> RowStream.of(rows)
                        .collect(Collectors.toMap(
                                row -> new OfficeId(row.getString("office")),
                                row -> Aftermath.valueOf(row.getString("what")))));
    }

    @Override
    public Future<Void> choose(OfficeId office, Optional<StaffId> head, Optional<Aftermath> what) {
        return transactions.run(
                connection -> name(connection, office, head).compose(named -> choose(connection, office, what)));
    }

    private static Future<Void> name(SqlConnection connection, OfficeId office, Optional<StaffId> head) {
        return head.map(who -> connection.preparedQuery(HEAD).execute(Tuple.of(office.value(), who.value())))
                .orElseGet(() -> connection.preparedQuery(NO_HEAD).execute(Tuple.of(office.value())))
                .mapEmpty();
    }

    private static Future<Void> choose(SqlConnection connection, OfficeId office, Optional<Aftermath> what) {
        return what.map(wish -> connection.preparedQuery(CHOOSE).execute(Tuple.of(office.value(), wish.name())))
                .orElseGet(() -> connection.preparedQuery(CHOOSE_NOTHING).execute(Tuple.of(office.value())))
                .mapEmpty();
    }

    @Override
    public Future<List<Overdue>> overdue(long behind, int limit) {
        return pool.preparedQuery(OVERDUE)
                .execute(Tuple.of(behind, limit))
                .map(rows -> RowStream.of(rows).map(PgEscalations::overdue).toList());
    }

    private static Overdue overdue(Row row) {
        return new Overdue(
                row.getLong("id"),
                Target.valueOf(row.getString("target")),
                new OfficeId(row.getString("office")),
                Aftermath.valueOf(row.getString("what")),
                new Overdue.Standing(
                        Optional.ofNullable(row.getLong("holder")).map(StaffId::new), Moments.of(row, "since")));
    }

    @Override
    public Future<Boolean> follow(Overdue overdue, Optional<StaffId> head, List<Draft> say) {
        Optional<StaffId> former = overdue.stands().holder();
        return former.or(() -> head)
                .map(who -> transactions.run(connection -> isNoted(connection, overdue, head)
                        .compose(noted -> noted
                                ? new TicketChange(connection, overdue.ticket(), who)
                                        .escalate(former, head, say)
                                        .compose(PgEscalations::certain)
                                : Future.succeededFuture(false))))
                .orElseGet(() -> Future.succeededFuture(false));
    }

    /** Behind the lock of the conversation: what is so now stays so until the ticket has changed hands. */
    private static Future<Boolean> isNoted(SqlConnection connection, Overdue overdue, Optional<StaffId> head) {
        Tuple parameters = Tuple.of(
                        overdue.ticket(),
                        overdue.target().name(),
                        overdue.office().value())
                .addLong(overdue.stands().holder().map(StaffId::value).orElse(null))
                .addLong(head.map(StaffId::value).orElse(null));
        return connection
                .preparedQuery(TicketChange.LOCK)
                .execute(Tuple.of(overdue.ticket()))
                .compose(locked -> connection.preparedQuery(FOLLOW).execute(parameters))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Nothing is noted that did not happen. */
    private static Future<Boolean> certain(Outcome outcome) {
        return outcome == Outcome.DONE
                ? Future.succeededFuture(true)
                : Future.failedFuture(new IllegalStateException("a locked ticket refused to change: " + outcome));
    }
}
