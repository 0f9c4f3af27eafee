package it.sportello.storage.deadline;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.deadline.Escalation;
import it.sportello.core.deadline.Lateness;
import it.sportello.core.deadline.Lateness.Reason;
import it.sportello.core.deadline.Pressing;
import it.sportello.core.deadline.Promise;
import it.sportello.core.deadline.Promise.Target;
import it.sportello.core.deadline.Promises;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Promises in PostgreSQL. */
public final class PgPromises implements Promises {
    private static final String SOON = """
            WITH noted AS (
                INSERT INTO pressing_promise (ticket, target, office, opened_at, due_at)
                VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING ticket
            )
            SELECT pg_notify('sportello_ticket', ticket::text) FROM noted
            """;

    /** The step is noted with it, and once, like it. */
    private static final String MISSED = """
            WITH noted AS (
                INSERT INTO pressing_promise AS p (ticket, target, office, opened_at, due_at, missed_at, head)
                VALUES ($1, $2, $3, $4, $5, now(), $6)
                ON CONFLICT (ticket, target) DO UPDATE
                SET office = excluded.office, due_at = excluded.due_at, missed_at = now(), head = excluded.head
                WHERE p.missed_at IS NULL
                RETURNING ticket, head
            ), stepped AS (
                INSERT INTO ticket_step (ticket, kind, colleague)
                SELECT noted.ticket, 'LATE', noted.head FROM noted JOIN ticket t ON t.id = noted.ticket
            )
            SELECT pg_notify('sportello_ticket', ticket::text) FROM noted
            """;

    private static final String PRESSING = """
            SELECT p.ticket, p.target, p.office, p.opened_at, p.due_at, p.escalated_at, p.escalated_to, p.former, t.holder
            FROM pressing_promise p JOIN ticket t ON t.id = p.ticket
            WHERE t.state <> 'CLOSED' AND (p.target = 'SOLUTION' OR t.answered_at IS NULL)
            ORDER BY p.due_at, p.ticket LIMIT $1
            """;

    private static final String LATE = """
            SELECT p.ticket, p.target, p.office, p.opened_at, p.due_at, p.head, p.reason, p.reason_by,
                   p.escalated_at, p.escalated_to, p.former,
                   CASE p.target WHEN 'SOLUTION' THEN t.closed_at ELSE coalesce(t.answered_at, t.closed_at) END AS done_at
            FROM pressing_promise p LEFT JOIN ticket t ON t.id = p.ticket
            WHERE p.missed_at IS NOT NULL AND p.due_at >= $1 AND p.due_at < $2 AND ($3::text IS NULL OR p.office = $3)
            ORDER BY p.due_at, p.ticket LIMIT $4
            """;

    private static final String EXPLAIN = """
            UPDATE pressing_promise SET reason = $3, reason_by = $4
            WHERE ticket = $1 AND target = $2 AND missed_at IS NOT NULL
            """;

    private static final String HEADS = "SELECT office, who FROM office_head";

    private final Pool pool;

    public PgPromises(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Void> soon(Promise promise) {
        return pool.preparedQuery(SOON).execute(parameters(promise)).mapEmpty();
    }

    @Override
    public Future<Boolean> missed(Promise promise, Optional<StaffId> head) {
        Tuple parameters = parameters(promise).addLong(head.map(StaffId::value).orElse(null));
        return pool.preparedQuery(MISSED).execute(parameters).map(rows -> rows.size() > 0);
    }

    private static Tuple parameters(Promise promise) {
        return Tuple.tuple()
                .addLong(promise.ticket())
                .addString(promise.target().name())
                .addString(promise.office().map(OfficeId::value).orElse(null))
                .addOffsetDateTime(promise.opened().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(promise.due().atOffset(ZoneOffset.UTC));
    }

    @Override
    public Future<List<Pressing>> pressing(int limit) {
        return pool.preparedQuery(PRESSING)
                .execute(Tuple.of(limit))
                .map(rows -> RowStream.of(rows)
                        .map(row -> new Pressing(
                                promise(row),
                                Optional.ofNullable(row.getLong("holder")).map(StaffId::new),
                                followed(row)))
                        .toList());
    }

    @Override
    public Future<List<Lateness>> late(Instant from, Instant until, Optional<OfficeId> office, int limit) {
        Tuple parameters = Tuple.tuple()
                .addOffsetDateTime(from.atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(until.atOffset(ZoneOffset.UTC))
                .addString(office.map(OfficeId::value).orElse(null))
                .addInteger(limit);
        return pool.preparedQuery(LATE)
                .execute(parameters)
                .map(rows -> RowStream.of(rows).map(PgPromises::lateness).toList());
    }

    private static Promise promise(Row row) {
        return new Promise(
                row.getLong("ticket"),
                Target.valueOf(row.getString("target")),
                Optional.ofNullable(row.getString("office")).map(OfficeId::new),
                Moments.of(row, "opened_at"),
                Moments.of(row, "due_at"));
    }

    private static Lateness lateness(Row row) {
        return new Lateness(
                promise(row),
                Optional.ofNullable(row.getLong("head")).map(StaffId::new),
                Moments.find(row, "done_at"),
                Optional.ofNullable(row.getString("reason"))
                        .map(text -> new Reason(new Words(text), new StaffId(row.getLong("reason_by")))),
                followed(row));
    }

    private static Optional<Escalation> followed(Row row) {
        return Moments.find(row, "escalated_at")
                .map(at -> new Escalation(
                        Optional.ofNullable(row.getLong("former")).map(StaffId::new),
                        Optional.ofNullable(row.getLong("escalated_to")).map(StaffId::new),
                        at));
    }

    @Override
    public Future<Boolean> explain(long ticket, Target target, Reason reason) {
        return pool.preparedQuery(EXPLAIN)
                .execute(Tuple.of(
                        ticket,
                        target.name(),
                        Storable.text(reason.text().value()),
                        reason.by().value()))
                .map(rows -> rows.rowCount() > 0);
    }

    @Override
    public Future<Map<OfficeId, StaffId>> heads() {
        return pool.query(HEADS)
                .execute()
                .map(rows -> RowStream.of(rows)
                        .collect(Collectors.toMap(
                                row -> new OfficeId(row.getString("office")), row -> new StaffId(row.getLong("who")))));
    }
}
