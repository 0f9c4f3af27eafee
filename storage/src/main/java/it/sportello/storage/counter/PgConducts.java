package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.care.ConductStep;
import it.sportello.core.care.Conducts;
import it.sportello.core.care.Measure;
import it.sportello.core.care.Measure.Kind;
import it.sportello.core.counter.Draft;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.sql.Keys;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import it.sportello.storage.sql.Transactions;
import java.util.List;
import java.util.Objects;

/** What was done about citizens' conduct, in PostgreSQL. */
public final class PgConducts implements Conducts {
    private static final String CHANGE = """
            UPDATE conversation
            SET version = version + 1,
                state = CASE $2
                    WHEN 'MUTED' THEN state || jsonb_build_object('mutedUntil', to_char(
                        (now() + $3::float8 * interval '1 second') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
                    WHEN 'BLOCKED' THEN state || '{"blocked": true}'
                    WHEN 'FREED' THEN state - 'mutedUntil' - 'blocked'
                    ELSE state END
            WHERE id = $1
            """;

    private static final String LOG = """
            INSERT INTO conduct_step (conversation, ticket, kind, by_whom, why, until)
            VALUES ($1, $2, $3, $4, $5, CASE WHEN $3 = 'MUTED' THEN now() + $6::float8 * interval '1 second' END)
            """;

    private static final String CLOSE_ALL = """
            WITH closed AS (
                UPDATE ticket SET state = 'CLOSED', holder = $2, closed_at = now(), bot_speaks = false, owes_since = NULL
                WHERE conversation = $1 AND state <> 'CLOSED' RETURNING id
            ), noted AS (
                INSERT INTO ticket_step (ticket, kind, by_whom) SELECT id, 'CLOSED', $2 FROM closed
            )
            SELECT pg_notify('sportello_ticket', id::text) FROM closed
            """;

    private static final String SELECT =
            "SELECT s.ticket, s.kind, s.by_whom, s.why, s.until, s.at FROM conduct_step s ";

    private static final String OF = SELECT + """
            JOIN conversation c ON c.id = s.conversation WHERE c.channel = $1 AND c.address = $2 ORDER BY s.id
            """;

    /** Of each conversation the last step that was more than a warning. */
    private static final String IN_FORCE = SELECT + """
            WHERE (s.kind = 'BLOCKED' OR s.kind = 'MUTED' AND s.until > now())
              AND NOT EXISTS (
                  SELECT FROM conduct_step later
                  WHERE later.conversation = s.conversation AND later.id > s.id AND later.kind <> 'WARNED')
            ORDER BY s.id DESC LIMIT $1
            """;

    private final Pool pool;
    private final Transactions transactions;

    public PgConducts(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.transactions = new Transactions(pool);
    }

    @Override
    public Future<Boolean> take(long ticket, StaffId by, Measure measure, List<Draft> say) {
        return transactions.run(connection -> connection
                .preparedQuery(TicketChange.LOCK)
                .execute(Tuple.of(ticket))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(false)
                        : new Taking(connection, rows.iterator().next().getLong("id"), by)
                                .take(ticket, measure, say)
                                .map(true)));
    }

    /** A measure in one conversation, whose row is locked. */
    private record Taking(SqlConnection connection, long conversation, StaffId by) {
        Future<Void> take(long ticket, Measure measure, List<Draft> say) {
            double seconds = Moments.seconds(measure.length());
            String kind = measure.kind().name();
            Tuple log = Tuple.of(
                    conversation,
                    ticket,
                    kind,
                    by.value(),
                    Storable.text(measure.why().value()),
                    seconds);
            return connection
                    .preparedQuery(CHANGE)
                    .execute(Tuple.of(conversation, kind, seconds))
                    .compose(changed -> connection.preparedQuery(LOG).execute(log))
                    .compose(logged -> measure.kind() == Kind.BLOCKED ? closeAll() : Future.succeededFuture())
                    .compose(closed -> new Drafts(connection, conversation).tell(say));
        }

        private Future<Void> closeAll() {
            return connection
                    .preparedQuery(CLOSE_ALL)
                    .execute(Tuple.of(conversation, by.value()))
                    .compose(closed -> new Holders(connection).derive(conversation));
        }
    }

    @Override
    public Future<List<ConductStep>> of(ConversationKey key) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of(key.channel().value(), Keys.address(key)))
                .map(PgConducts::steps);
    }

    @Override
    public Future<List<ConductStep>> inForce(int limit) {
        return pool.preparedQuery(IN_FORCE).execute(Tuple.of(limit)).map(PgConducts::steps);
    }

    private static List<ConductStep> steps(RowSet<Row> rows) {
        return RowStream.of(rows)
                .map(row -> new ConductStep(
                        row.getLong("ticket"),
                        Kind.valueOf(row.getString("kind")),
                        new StaffId(row.getLong("by_whom")),
                        new Words(row.getString("why")),
                        Moments.find(row, "until"),
                        Moments.of(row, "at")))
                .toList();
    }
}
