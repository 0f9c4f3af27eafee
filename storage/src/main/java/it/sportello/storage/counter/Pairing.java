package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Draft;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Step.Kind;
import it.sportello.core.ticket.Tickets.Outcome;
import it.sportello.storage.sql.Storable;
import java.util.List;

/** Two tickets of a conversation become one, or one becomes two, within a transaction. */
final class Pairing {
    private static final String IS_PAIR = """
            SELECT FROM ticket one JOIN ticket other ON other.conversation = one.conversation
            WHERE one.id = $1 AND other.id = $2 AND one.id <> other.id
              AND one.state <> 'CLOSED' AND other.state <> 'CLOSED'
            """;

    private static final String MOVE_NOTES = "UPDATE ticket_note SET ticket = $2 WHERE ticket = $1";

    private static final String MOVE_INQUIRIES = "UPDATE inquiry SET ticket = $2 WHERE ticket = $1";

    private static final String MOVE_LABELS = """
            INSERT INTO ticket_label (ticket, label) SELECT $2, label FROM ticket_label WHERE ticket = $1
            ON CONFLICT DO NOTHING
            """;

    private static final String MOVE_URGENCY = """
            WITH moved AS (
                UPDATE ticket t SET urgent = t.urgent OR one.urgent FROM ticket one
                WHERE t.id = $2 AND one.id = $1 RETURNING t.id
            )
            SELECT pg_notify('sportello_ticket', id::text) FROM moved
            """;

    private static final String OPEN = """
            WITH opened AS (
                INSERT INTO ticket (conversation, office, question, reason)
                SELECT conversation, $2, $3, $4 FROM ticket WHERE id = $1
                RETURNING id, conversation
            )
            SELECT id, conversation, pg_notify('sportello_ticket', id::text) FROM opened
            """;

    private final SqlConnection connection;
    private final long id;
    private final StaffId who;

    Pairing(SqlConnection connection, long id, StaffId who) {
        this.connection = connection;
        this.id = id;
        this.who = who;
    }

    Future<Outcome> merge(long into) {
        return connection
                .preparedQuery(TicketChange.LOCK)
                .execute(Tuple.of(id))
                .compose(locked -> connection.preparedQuery(IS_PAIR).execute(Tuple.of(id, into)))
                .compose(pair -> pair.size() == 0
                        ? Future.succeededFuture(Outcome.NOT_OPEN)
                        : new TicketChange(connection, id, who).mergedInto(into))
                .compose(outcome -> outcome == Outcome.DONE ? moved(into) : Future.succeededFuture(outcome));
    }

    private Future<Outcome> moved(long into) {
        Tuple both = Tuple.of(id, into);
        return connection
                .preparedQuery(MOVE_NOTES)
                .execute(both)
                .compose(notes -> connection.preparedQuery(MOVE_INQUIRIES).execute(both))
                .compose(inquiries -> connection.preparedQuery(MOVE_LABELS).execute(both))
                .compose(labels -> connection.preparedQuery(MOVE_URGENCY).execute(both))
                .compose(urgency -> new Steps(connection).paired(into, Kind.MERGED, who, id))
                .map(Outcome.DONE);
    }

    /** The ticket itself is changed into what it is: whoever may not do that may not split it. */
    Future<Outcome> split(NewTicket part, List<Draft> say) {
        return new TicketChange(connection, id, who)
                .unchanged()
                .compose(outcome ->
                        outcome == Outcome.DONE ? open(part, say).map(Outcome.DONE) : Future.succeededFuture(outcome));
    }

    private Future<Void> open(NewTicket part, List<Draft> say) {
        Tuple parameters = Tuple.tuple()
                .addLong(id)
                .addString(part.office().map(office -> office.value()).orElse(null))
                .addString(Storable.text(part.question().value()))
                .addString(part.reason().name());
        return connection.preparedQuery(OPEN).execute(parameters).compose(rows -> {
            long opened = rows.iterator().next().getLong("id");
            long conversation = rows.iterator().next().getLong("conversation");
            Steps steps = new Steps(connection);
            return steps.paired(id, Kind.SPLIT, who, opened)
                    .compose(noted -> steps.paired(opened, Kind.SPLIT, who, id))
                    .compose(noted -> new Holders(connection).derive(conversation))
                    .compose(derived -> new Drafts(connection, conversation).tell(say));
        });
    }
}
