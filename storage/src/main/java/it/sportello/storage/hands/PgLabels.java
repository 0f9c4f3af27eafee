package it.sportello.storage.hands;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.hands.Label;
import it.sportello.core.hands.Labels;
import it.sportello.storage.sql.Refusals;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Labels in PostgreSQL. */
public final class PgLabels implements Labels {
    private static final String ALL = "SELECT id, name, colour, careful FROM label ORDER BY lower(name), id";

    private static final String ADD =
            "INSERT INTO label (name, colour, careful) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id";

    private static final String CHANGE =
            "UPDATE label SET name = $1, colour = $2, careful = $3 WHERE id = $4 RETURNING id";

    private static final String REMOVE = "DELETE FROM label WHERE id = $1";

    private static final String OF = """
            SELECT t.ticket, l.id, l.name, l.colour, l.careful
            FROM ticket_label t JOIN label l ON l.id = t.label
            WHERE t.ticket = ANY ($1::bigint[]) ORDER BY lower(l.name), l.id
            """;

    private static final String PUT = """
            WITH wanted AS (
                SELECT t.id AS ticket, l.id AS label FROM ticket t, label l WHERE t.id = $1 AND l.id = $2
            ), put AS (
                INSERT INTO ticket_label (ticket, label) SELECT ticket, label FROM wanted
                ON CONFLICT DO NOTHING RETURNING ticket
            )
            SELECT (SELECT count(*) FROM wanted) AS known, (SELECT pg_notify('sportello_ticket', ticket::text) FROM put)
            """;

    private static final String TAKE = """
            WITH taken AS (DELETE FROM ticket_label WHERE ticket = $1 AND label = $2 RETURNING ticket)
            SELECT pg_notify('sportello_ticket', ticket::text) FROM taken
            """;

    private final Pool pool;

    public PgLabels(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<List<Label>> all() {
        return pool.query(ALL)
                .execute()
                .map(rows -> RowStream.of(rows).map(PgLabels::label).toList());
    }

    @Override
    public Future<Boolean> save(Label label) {
        Tuple parameters = Tuple.of(Storable.text(label.name()), label.colour().name(), label.careful());
        boolean isNew = label.id() == 0;
        return pool.preparedQuery(isNew ? ADD : CHANGE)
                .execute(isNew ? parameters : parameters.addLong(label.id()))
                .map(rows -> rows.size() > 0)
                .recover(failure ->
                        Refusals.isRefusal(failure) ? Future.succeededFuture(false) : Future.failedFuture(failure));
    }

    @Override
    public Future<Void> remove(long id) {
        return pool.preparedQuery(REMOVE).execute(Tuple.of(id)).mapEmpty();
    }

    @Override
    public Future<Map<Long, List<Label>>> of(List<Long> tickets) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of((Object) tickets.toArray(Long[]::new)))
                .map(rows -> RowStream.of(rows)
                        .collect(Collectors.groupingBy(
                                row -> row.getLong("ticket"),
                                Collectors.mapping(PgLabels::label, Collectors.toList()))));
    }

    @Override
    public Future<Boolean> put(long ticket, long label) {
        return pool.preparedQuery(PUT)
                .execute(Tuple.of(ticket, label))
                .map(rows -> rows.iterator().next().getLong("known") > 0);
    }

    @Override
    public Future<Void> take(long ticket, long label) {
        return pool.preparedQuery(TAKE).execute(Tuple.of(ticket, label)).mapEmpty();
    }

    private static Label label(Row row) {
        return new Label(
                row.getLong("id"),
                row.getString("name"),
                Label.Colour.valueOf(row.getString("colour")),
                row.getBoolean("careful"));
    }
}
