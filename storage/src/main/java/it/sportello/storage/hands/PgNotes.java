package it.sportello.storage.hands;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.hands.Note;
import it.sportello.core.hands.Notes;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notes about tickets in PostgreSQL. */
public final class PgNotes implements Notes {
    private static final String ADD = """
            WITH added AS (
                INSERT INTO ticket_note (ticket, by_whom, text) SELECT t.id, $2, $3 FROM ticket t WHERE t.id = $1
                RETURNING id, ticket
            ), mentioned AS (
                INSERT INTO ticket_mention (note, who)
                SELECT a.id, s.id FROM added a, staff_member s WHERE s.id = ANY ($4::bigint[]) AND s.id <> $2
            )
            SELECT pg_notify('sportello_ticket', ticket::text) FROM added
            """;

    private static final String SELECT = """
            SELECT n.ticket, n.by_whom, n.text, n.at,
                   ARRAY (SELECT who FROM ticket_mention WHERE note = n.id) AS mentioned
            FROM ticket_note n
            """;

    private static final String OF = SELECT + "WHERE n.ticket = $1 ORDER BY n.id";

    private static final String UNSEEN = SELECT + """
            JOIN ticket_mention m ON m.note = n.id
            WHERE m.who = $1 AND NOT m.seen ORDER BY n.id DESC LIMIT $2
            """;

    private static final String COUNT = "SELECT count(*) AS unseen FROM ticket_mention WHERE who = $1 AND NOT seen";

    private static final String SEEN = """
            UPDATE ticket_mention m SET seen = true
            FROM ticket_note n WHERE n.id = m.note AND n.ticket = $1 AND m.who = $2 AND NOT m.seen
            """;

    private final Pool pool;

    public PgNotes(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Void> add(long ticket, StaffId by, Words text, Set<StaffId> mentioned) {
        Long[] whom = mentioned.stream().map(StaffId::value).toArray(Long[]::new);
        Tuple parameters = Tuple.tuple()
                .addLong(ticket)
                .addLong(by.value())
                .addString(Storable.text(text.value()))
                .addArrayOfLong(whom);
        return pool.preparedQuery(ADD).execute(parameters).mapEmpty();
    }

    @Override
    public Future<List<Note>> of(long ticket) {
        return pool.preparedQuery(OF).execute(Tuple.of(ticket)).map(PgNotes::notes);
    }

    @Override
    public Future<List<Note>> unseen(StaffId who, int limit) {
        return pool.preparedQuery(UNSEEN).execute(Tuple.of(who.value(), limit)).map(PgNotes::notes);
    }

    @Override
    public Future<Integer> countUnseen(StaffId who) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(who.value()))
                .map(rows -> rows.iterator().next().getInteger("unseen"));
    }

    @Override
    public Future<Void> seen(long ticket, StaffId who) {
        return pool.preparedQuery(SEEN).execute(Tuple.of(ticket, who.value())).mapEmpty();
    }

    private static List<Note> notes(RowSet<Row> rows) {
        return RowStream.of(rows).map(PgNotes::note).toList();
    }

    private static Note note(Row row) {
        Set<StaffId> mentioned =
                Stream.of(row.getArrayOfLongs("mentioned")).map(StaffId::new).collect(Collectors.toSet());
        return new Note(
                row.getLong("ticket"),
                new StaffId(row.getLong("by_whom")),
                new Words(row.getString("text")),
                mentioned,
                Moments.of(row, "at"));
    }
}
