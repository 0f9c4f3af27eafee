package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Draft;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import it.sportello.storage.sql.Keys;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Transactions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tickets in PostgreSQL. */
public final class PgTickets implements Tickets {
    private static final String SELECT = """
            SELECT t.id, c.channel, c.address, t.office, t.question, t.reason, t.state, t.opened_at,
                   coalesce(c.heard_at, t.opened_at) AS heard_at, t.holder, t.trouble
            FROM ticket t JOIN conversation c ON c.id = t.conversation
            """;

    private static final String LIST_OPEN =
            SELECT + "WHERE t.state <> 'CLOSED' ORDER BY t.state = 'HELD', t.id LIMIT $1 OFFSET $2";

    private static final String LIST_CLOSED =
            SELECT + "WHERE t.state = 'CLOSED' ORDER BY t.closed_at DESC, t.id DESC LIMIT $1 OFFSET $2";

    private static final String FIND = SELECT + "WHERE t.id = $1";

    private static final String COUNT_OPEN = "SELECT count(*) AS open FROM ticket WHERE state <> 'CLOSED'";

    private final Pool pool;
    private final Transactions transactions;

    public PgTickets(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.transactions = new Transactions(pool);
    }

    @Override
    public Future<List<Ticket>> list(Which which, int limit, int offset) {
        return pool.preparedQuery(which == Which.OPEN ? LIST_OPEN : LIST_CLOSED)
                .execute(Tuple.of(limit, offset))
                .map(PgTickets::tickets);
    }

    @Override
    public Future<Integer> open() {
        return pool.query(COUNT_OPEN)
                .execute()
                .map(rows -> rows.iterator().next().getInteger("open"));
    }

    @Override
    public Future<Optional<Ticket>> find(long id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id))
                .map(rows -> tickets(rows).stream().findFirst());
    }

    @Override
    public Future<Outcome> claim(long id, StaffId who) {
        return transactions.run(connection -> new TicketChange(connection, id, who).claim());
    }

    @Override
    public Future<Outcome> release(long id, StaffId who) {
        return transactions.run(connection -> new TicketChange(connection, id, who).release());
    }

    @Override
    public Future<Outcome> reply(long id, StaffId who, Draft draft, Afterwards afterwards) {
        return transactions.run(connection -> new TicketChange(connection, id, who).reply(draft, afterwards));
    }

    @Override
    public Future<Outcome> close(long id, StaffId who) {
        return transactions.run(connection -> new TicketChange(connection, id, who).close());
    }

    private static List<Ticket> tickets(RowSet<Row> rows) {
        return RowStream.of(rows).map(PgTickets::ticket).toList();
    }

    private static Ticket ticket(Row row) {
        return new Ticket(
                row.getLong("id"),
                Keys.of(row),
                Optional.ofNullable(row.getString("office")).map(OfficeId::new),
                new Words(row.getString("question")),
                NewTicket.Reason.valueOf(row.getString("reason")),
                Ticket.State.valueOf(row.getString("state")),
                Moments.of(row, "opened_at"),
                Moments.of(row, "heard_at"),
                Optional.ofNullable(row.getLong("holder")).map(StaffId::new),
                Optional.ofNullable(row.getString("trouble")));
    }
}
