package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Passing;
import it.sportello.core.ticket.Step;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.util.List;
import java.util.Optional;

/** What happened to tickets. */
final class Steps {
    private static final String ADD = """
            INSERT INTO ticket_step (ticket, kind, by_whom, colleague, office, note, other)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """;

    private static final String OF =
            "SELECT kind, by_whom, colleague, office, note, other, at FROM ticket_step WHERE ticket = $1 ORDER BY id";

    private final SqlClient client;

    Steps(SqlClient client) {
        this.client = client;
    }

    Future<Void> add(long ticket, Step.Kind kind, Optional<StaffId> by) {
        return add(Tuple.tuple()
                .addLong(ticket)
                .addString(kind.name())
                .addLong(by.map(StaffId::value).orElse(null))
                .addLong(null)
                .addString(null)
                .addString("")
                .addLong(null));
    }

    /** Two tickets became one, or one two. */
    Future<Void> paired(long ticket, Step.Kind kind, StaffId by, long other) {
        return add(Tuple.tuple()
                .addLong(ticket)
                .addString(kind.name())
                .addLong(by.value())
                .addLong(null)
                .addString(null)
                .addString("")
                .addLong(other));
    }

    Future<Void> passed(long ticket, StaffId by, Passing passing) {
        Tuple parameters =
                Tuple.tuple().addLong(ticket).addString(Step.Kind.PASSED.name()).addLong(by.value());
        passing.to()
                .fold(
                        colleague -> parameters.addLong(colleague.who().value()).addString(null),
                        office -> parameters
                                .addLong(null)
                                .addString(office.office().value()));
        return add(parameters.addString(Storable.text(passing.note().value())).addLong(null));
    }

    /** It goes to the head of its office, or back to those that wait. */
    Future<Void> escalated(long ticket, Optional<StaffId> former, Optional<StaffId> head) {
        return add(Tuple.tuple()
                .addLong(ticket)
                .addString(Step.Kind.ESCALATED.name())
                .addLong(former.map(StaffId::value).orElse(null))
                .addLong(head.map(StaffId::value).orElse(null))
                .addString(null)
                .addString("")
                .addLong(null));
    }

    private Future<Void> add(Tuple parameters) {
        return client.preparedQuery(ADD).execute(parameters).mapEmpty();
    }

    Future<List<Step>> of(long ticket) {
        return client.preparedQuery(OF)
                .execute(Tuple.of(ticket))
                .map(rows -> RowStream.of(rows).map(Steps::step).toList());
    }

    private static Step step(Row row) {
        return new Step(
                Step.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getLong("by_whom")).map(StaffId::new),
                to(row).map(to -> new Passing(to, new Words(row.getString("note")))),
                Optional.ofNullable(row.getLong("other")),
                Moments.of(row, "at"));
    }

    private static Optional<Passing.To> to(Row row) {
        return Optional.ofNullable(row.getLong("colleague"))
                .<Passing.To>map(colleague -> new Passing.To.Colleague(new StaffId(colleague)))
                .or(() -> Optional.ofNullable(row.getString("office"))
                        .map(office -> new Passing.To.Office(new OfficeId(office))));
    }
}
