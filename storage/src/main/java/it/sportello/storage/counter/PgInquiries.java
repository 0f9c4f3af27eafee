package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.counter.Draft;
import it.sportello.core.inquiry.Inquiries;
import it.sportello.core.inquiry.Inquiry;
import it.sportello.core.inquiry.Inquiry.Way;
import it.sportello.core.inquiry.Wanted;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import it.sportello.storage.sql.Transactions;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Inquiries inside the house in PostgreSQL. */
public final class PgInquiries implements Inquiries {
    private static final String LOCK = """
            SELECT c.id FROM conversation c JOIN ticket t ON t.conversation = c.id WHERE t.id = $1 FOR UPDATE OF c
            """;

    private static final String ASK = """
            INSERT INTO inquiry (ticket, by_whom, colleague, office, question, due_at)
            SELECT t.id, $2, $3, $4, $5, $6 FROM ticket t WHERE t.id = $1 AND t.state <> 'CLOSED'
            RETURNING id, pg_notify('sportello_ticket', ticket::text)
            """;

    private static final String SELECT = """
            SELECT i.id, i.ticket, i.by_whom, i.colleague, i.office, i.question, i.asked_at, i.due_at, i.state,
                   (SELECT jsonb_agg(jsonb_build_object('by', r.by_whom, 'text', r.text, 'way', r.way, 'at', r.at)
                                     ORDER BY r.id)
                    FROM inquiry_reply r WHERE r.inquiry = i.id) AS replies
            FROM inquiry i
            """;

    private static final String FIND = SELECT + "WHERE i.id = $1";
    private static final String OF = SELECT + "WHERE i.ticket = $1 ORDER BY i.id";

    private static final String OPEN = SELECT + """
            JOIN ticket t ON t.id = i.ticket
            WHERE i.state = 'OPEN' AND t.state <> 'CLOSED' ORDER BY i.due_at, i.id LIMIT $1 OFFSET $2
            """;

    private static final String LATELY = SELECT + """
            JOIN ticket t ON t.id = i.ticket
            WHERE (i.state = 'OPEN' AND t.state <> 'CLOSED')
               OR i.id IN (SELECT r.inquiry FROM inquiry_reply r
                           WHERE r.at > now() - $1::float8 * interval '1 second')
            ORDER BY i.id LIMIT $2
            """;

    private static final String REPLY = """
            WITH answered AS (
                UPDATE inquiry SET state = 'ANSWERED' WHERE id = $1 AND state <> 'WITHDRAWN' RETURNING id, ticket
            ), kept AS (
                INSERT INTO inquiry_reply (inquiry, by_whom, text, way, mail) SELECT id, $2, $3, $4, $5 FROM answered
                ON CONFLICT (mail) DO NOTHING
            )
            SELECT pg_notify('sportello_ticket', ticket::text) FROM answered
            """;

    private static final String WITHDRAW = """
            UPDATE inquiry SET state = 'WITHDRAWN' WHERE id = $1 AND state = 'OPEN'
            RETURNING pg_notify('sportello_ticket', ticket::text)
            """;

    private final Pool pool;
    private final Transactions transactions;

    public PgInquiries(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.transactions = new Transactions(pool);
    }

    /** Locks the conversation first, as all do who write to it. */
    @Override
    public Future<Optional<Long>> ask(Wanted wanted, List<Draft> say) {
        return transactions.run(connection -> connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(wanted.ticket()))
                .compose(locked -> locked.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : ask(connection, wanted, locked.iterator().next().getLong("id"), say)));
    }

    private static Future<Optional<Long>> ask(
            SqlConnection connection, Wanted wanted, long conversation, List<Draft> say) {
        return connection.preparedQuery(ASK).execute(parameters(wanted)).compose(rows -> {
            Optional<Long> id = RowStream.of(rows).map(row -> row.getLong("id")).findFirst();
            return id.isEmpty()
                    ? Future.succeededFuture(id)
                    : new Drafts(connection, conversation).tell(say).map(id);
        });
    }

    private static Tuple parameters(Wanted wanted) {
        Tuple parameters = Tuple.of(wanted.ticket(), wanted.by().value());
        wanted.of()
                .fold(
                        colleague -> parameters.addLong(colleague.who().value()).addString(null),
                        office -> parameters
                                .addLong(null)
                                .addString(office.office().value()));
        return parameters
                .addString(Storable.text(wanted.question().value()))
                .addOffsetDateTime(wanted.due().atOffset(ZoneOffset.UTC));
    }

    @Override
    public Future<Optional<Inquiry>> find(long id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id))
                .map(rows -> inquiries(rows).stream().findFirst());
    }

    @Override
    public Future<List<Inquiry>> of(long ticket) {
        return pool.preparedQuery(OF).execute(Tuple.of(ticket)).map(PgInquiries::inquiries);
    }

    @Override
    public Future<List<Inquiry>> open(int limit, int offset) {
        return pool.preparedQuery(OPEN).execute(Tuple.of(limit, offset)).map(PgInquiries::inquiries);
    }

    @Override
    public Future<Boolean> reply(long id, StaffId by, Words text) {
        return replied(Tuple.of(id, by.value(), Storable.text(text.value()), Way.DESK.name(), null));
    }

    @Override
    public Future<Boolean> replyByMail(long id, StaffId by, Words text, String mail) {
        return replied(Tuple.of(id, by.value(), Storable.text(text.value()), Way.MAIL.name(), Storable.text(mail)));
    }

    private Future<Boolean> replied(Tuple reply) {
        return pool.preparedQuery(REPLY).execute(reply).map(rows -> rows.size() > 0);
    }

    @Override
    public Future<List<Inquiry>> lately(Duration time, int limit) {
        return pool.preparedQuery(LATELY)
                .execute(Tuple.of(Moments.seconds(time), limit))
                .map(PgInquiries::inquiries);
    }

    @Override
    public Future<Boolean> withdraw(long id) {
        return pool.preparedQuery(WITHDRAW).execute(Tuple.of(id)).map(rows -> rows.size() > 0);
    }

    private static List<Inquiry> inquiries(RowSet<Row> rows) {
        return RowStream.of(rows).map(InquiryRows::inquiry).toList();
    }
}
