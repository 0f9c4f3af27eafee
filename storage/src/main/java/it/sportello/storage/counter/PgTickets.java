package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Draft;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.staff.Roles.Reach;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Counts;
import it.sportello.core.ticket.Passing;
import it.sportello.core.ticket.Step;
import it.sportello.core.ticket.Step.Kind;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import it.sportello.core.ticket.View;
import it.sportello.storage.sql.Keys;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tickets in PostgreSQL. */
public final class PgTickets implements Tickets {
    /** What belongs to no office is everybody's. */
    private static final String WITHIN = " ($3::text[] IS NULL OR t.office IS NULL OR t.office = ANY ($3)) ";

    private static final String LIST_WAITING = TicketRows.SELECT + "WHERE t.state = 'WAITING' AND" + WITHIN
            + "ORDER BY t.urgent DESC, t.id LIMIT $1 OFFSET $2";

    private static final String LIST_HELD = TicketRows.SELECT + "WHERE t.state = 'HELD' AND t.holder = $4 AND" + WITHIN
            + "ORDER BY t.urgent DESC, t.id LIMIT $1 OFFSET $2";

    /** The page is found before anything is joined to it. */
    private static final String LIST_OPEN = TicketRows.SELECT + """
            JOIN (SELECT t.id FROM ticket t WHERE t.state <> 'CLOSED' AND""" + WITHIN + """
                  ORDER BY t.urgent DESC, t.state = 'HELD', t.id LIMIT $1 OFFSET $2) AS shown
            ON shown.id = t.id
            ORDER BY t.urgent DESC, t.state = 'HELD', t.id
            """;

    private static final String LIST_CLOSED = TicketRows.SELECT + "WHERE t.state = 'CLOSED' AND" + WITHIN
            + "ORDER BY t.closed_at DESC, t.id DESC LIMIT $1 OFFSET $2";

    private static final String FIND = TicketRows.SELECT + "WHERE t.id = $1";

    private static final String COUNT_OPEN = """
            SELECT count(*) AS open FROM ticket
            WHERE state <> 'CLOSED' AND ($1::text[] IS NULL OR office IS NULL OR office = ANY ($1))
            """;

    private static final String COUNTS = """
            SELECT count(*) AS open,
                   count(*) FILTER (WHERE state = 'WAITING') AS waiting,
                   count(*) FILTER (WHERE state = 'HELD' AND holder = $1) AS mine
            FROM ticket WHERE state <> 'CLOSED' AND ($2::text[] IS NULL OR office IS NULL OR office = ANY ($2))
            """;

    private static final String NEWEST = """
            SELECT coalesce(max(id), 0) AS newest FROM ticket
            WHERE state <> 'CLOSED' AND ($1::text[] IS NULL OR office IS NULL OR office = ANY ($1))
            """;

    private static final String AHEAD = """
            SELECT count(DISTINCT t.conversation) AS ahead FROM ticket t
            WHERE t.state = 'WAITING' AND t.id < coalesce(
                (SELECT min(own.id) FROM ticket own JOIN conversation c ON c.id = own.conversation
                 WHERE c.channel = $1 AND c.address = $2 AND own.state <> 'CLOSED'),
                9223372036854775807)
            """;

    private static final String BESIDE = TicketRows.SELECT + """
            WHERE t.conversation = (SELECT conversation FROM ticket WHERE id = $1) AND t.id <> $1 AND t.state <> 'CLOSED'
            ORDER BY t.id LIMIT 20
            """;

    private static final String UNHEARD_FIRST =
            "SELECT t.id FROM ticket t WHERE " + Silences.UNHEARD + " ORDER BY t.id LIMIT $2";

    private final Pool pool;
    private final Transactions transactions;

    public PgTickets(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.transactions = new Transactions(pool);
    }

    @Override
    public Future<List<Ticket>> list(View view, Reach reach, int limit, int offset) {
        Tuple page = Tuple.of(limit, offset).addArrayOfString(TicketRows.offices(reach));
        String sql = view.fold(
                waiting -> LIST_WAITING,
                held -> {
                    page.addLong(held.who().value());
                    return LIST_HELD;
                },
                open -> LIST_OPEN,
                closed -> LIST_CLOSED);
        return pool.preparedQuery(sql).execute(page).map(TicketRows::tickets);
    }

    @Override
    public Future<Integer> open(Reach reach) {
        return pool.preparedQuery(COUNT_OPEN)
                .execute(Tuple.tuple().addArrayOfString(TicketRows.offices(reach)))
                .map(rows -> rows.iterator().next().getInteger("open"));
    }

    @Override
    public Future<Counts> counts(StaffId who, Reach reach) {
        return pool.preparedQuery(COUNTS)
                .execute(Tuple.of(who.value()).addArrayOfString(TicketRows.offices(reach)))
                .map(rows -> rows.iterator().next())
                .map(row -> new Counts(row.getInteger("waiting"), row.getInteger("mine"), row.getInteger("open")));
    }

    @Override
    public Future<Long> newest(Reach reach) {
        return pool.preparedQuery(NEWEST)
                .execute(Tuple.tuple().addArrayOfString(TicketRows.offices(reach)))
                .map(rows -> rows.iterator().next().getLong("newest"));
    }

    @Override
    public Future<Optional<Ticket>> find(long id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id))
                .map(rows -> TicketRows.tickets(rows).stream().findFirst());
    }

    @Override
    public Future<List<Step>> steps(long id) {
        return new Steps(pool).of(id);
    }

    @Override
    public Future<Integer> ahead(ConversationKey key) {
        return pool.preparedQuery(AHEAD)
                .execute(Tuple.of(key.channel().value(), Keys.address(key)))
                .map(rows -> rows.iterator().next().getInteger("ahead"));
    }

    @Override
    public Future<Outcome> claim(long id, StaffId who, List<Draft> say) {
        return transactions.run(connection -> new TicketChange(connection, id, who).claim(say));
    }

    @Override
    public Future<Outcome> release(long id, StaffId who, List<Draft> say) {
        return transactions.run(connection -> new TicketChange(connection, id, who).release(Kind.RELEASED, say));
    }

    @Override
    public Future<Outcome> takeAway(long id, StaffId holder, List<Draft> say) {
        return transactions.run(connection -> new TicketChange(connection, id, holder).release(Kind.TAKEN_AWAY, say));
    }

    @Override
    public Future<Outcome> pass(long id, StaffId who, Passing passing, List<Draft> say) {
        return transactions.run(connection -> new TicketChange(connection, id, who).pass(passing, say));
    }

    @Override
    public Future<Outcome> reply(long id, StaffId who, List<Draft> words, Afterwards afterwards) {
        return transactions.run(connection -> new TicketChange(connection, id, who).reply(words, afterwards));
    }

    @Override
    public Future<Outcome> close(long id, StaffId who, List<Draft> say) {
        return transactions.run(connection -> new TicketChange(connection, id, who).close(say));
    }

    @Override
    public Future<List<Ticket>> beside(long id) {
        return pool.preparedQuery(BESIDE).execute(Tuple.of(id)).map(TicketRows::tickets);
    }

    @Override
    public Future<Outcome> merge(long id, long into, StaffId who) {
        return transactions.run(connection -> new Pairing(connection, id, who).merge(into));
    }

    @Override
    public Future<Outcome> split(long id, StaffId who, NewTicket part, List<Draft> say) {
        return transactions.run(connection -> new Pairing(connection, id, who).split(part, say));
    }

    @Override
    public Future<List<Long>> unheard(Duration silence, int limit) {
        return pool.preparedQuery(UNHEARD_FIRST)
                .execute(Tuple.of(Moments.seconds(silence), limit))
                .map(rows -> RowStream.of(rows).map(row -> row.getLong("id")).toList());
    }

    @Override
    public Future<Boolean> letBotSpeak(long id, Duration silence, List<Draft> say) {
        return transactions.run(connection -> new Silences(connection).letBotSpeak(id, Moments.seconds(silence), say));
    }
}
