package it.sportello.storage.counter;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Words;
import it.sportello.core.staff.Roles.Reach;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Ticket;
import it.sportello.storage.sql.Keys;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tickets as rows carry them. */
public final class TicketRows {
    /** Tickets as {@code t}, with their conversation as {@code c}; what restricts and sorts them is to follow. */
    public static final String SELECT = """
            SELECT t.id, c.channel, c.address, t.office, t.question, t.reason, t.state, t.opened_at,
                   coalesce(c.heard_at, t.opened_at) AS heard_at, t.holder, t.bot_speaks, t.answered_at,
                   t.urgent, t.trouble
            FROM ticket t JOIN conversation c ON c.id = t.conversation
            """;

    private TicketRows() {}

    public static List<Ticket> tickets(RowSet<Row> rows) {
        return RowStream.of(rows).map(TicketRows::ticket).toList();
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
                row.getBoolean("bot_speaks"),
                Moments.find(row, "answered_at"),
                row.getBoolean("urgent"),
                Optional.ofNullable(row.getString("trouble")));
    }

    /** For {@code $n::text[] IS NULL OR office IS NULL OR office = ANY ($n)}. */
    public static String @Nullable [] offices(Reach reach) {
        return reach.offices()
                .map(offices -> offices.stream().map(OfficeId::value).toArray(String[]::new))
                .orElse(null);
    }
}
