package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.counter.Draft;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.core.ticket.Tickets.Outcome;
import java.util.Optional;

/** One wish of a staff member for one ticket, within a transaction. */
final class TicketChange {
    private static final String LOCK =
            "SELECT id FROM conversation WHERE id = (SELECT conversation FROM ticket WHERE id = $1) FOR UPDATE";

    /** A statement of its own: it sees what was decided while this transaction waited for the lock. */
    private static final String FIND = "SELECT conversation, state, holder FROM ticket WHERE id = $1";

    private static final String CHANGE = """
            UPDATE ticket
            SET state = $2, holder = $3, closed_at = CASE WHEN $2 = 'CLOSED' THEN now() END,
                trouble = CASE WHEN $4 THEN NULL ELSE trouble END
            WHERE id = $1
            RETURNING pg_notify('sportello_ticket', id::text)
            """;

    private final SqlConnection connection;
    private final long id;
    private final StaffId who;

    TicketChange(SqlConnection connection, long id, StaffId who) {
        this.connection = connection;
        this.id = id;
        this.who = who;
    }

    /** Makes the change in a conversation that is locked. */
    private interface Change {
        Future<Void> in(long conversation);
    }

    Future<Outcome> claim() {
        return change(conversation -> become(conversation, "HELD", Optional.of(who), false));
    }

    Future<Outcome> release() {
        return change(conversation -> become(conversation, "WAITING", Optional.empty(), false));
    }

    Future<Outcome> close() {
        return change(conversation -> become(conversation, "CLOSED", Optional.of(who), false));
    }

    /** The words come last: if they cannot arrive, the ticket waits again with its trouble. */
    Future<Outcome> reply(Draft draft, Afterwards afterwards) {
        String state = afterwards == Afterwards.CLOSE ? "CLOSED" : "HELD";
        return change(conversation -> become(conversation, state, Optional.of(who), true)
                .compose(changed -> new Drafts(connection, conversation).reply(id, draft)));
    }

    private Future<Outcome> change(Change change) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(id))
                .compose(locked -> connection.preparedQuery(FIND).execute(Tuple.of(id)))
                .compose(rows -> change(rows, change));
    }

    private Future<Outcome> change(RowSet<Row> rows, Change change) {
        if (rows.size() == 0) {
            return Future.succeededFuture(Outcome.NOT_OPEN);
        }
        Row ticket = rows.iterator().next();
        if ("CLOSED".equals(ticket.getString("state"))) {
            return Future.succeededFuture(Outcome.NOT_OPEN);
        }
        if (isHeldByAnother(ticket)) {
            return Future.succeededFuture(Outcome.HELD_BY_ANOTHER);
        }
        return change.in(ticket.getLong("conversation")).map(Outcome.DONE);
    }

    private boolean isHeldByAnother(Row ticket) {
        return Optional.ofNullable(ticket.getLong("holder"))
                .filter(holder -> holder != who.value())
                .isPresent();
    }

    private Future<Void> become(long conversation, String state, Optional<StaffId> holder, boolean untroubled) {
        Tuple parameters = Tuple.tuple()
                .addLong(id)
                .addString(state)
                .addLong(holder.map(StaffId::value).orElse(null))
                .addBoolean(untroubled);
        return connection
                .preparedQuery(CHANGE)
                .execute(parameters)
                .compose(changed -> new Holders(connection).derive(conversation));
    }
}
