package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Readers;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import java.util.List;
import java.util.Objects;

/** Who reads tickets, in PostgreSQL. */
public final class PgReaders implements Readers {
    /** The others are told only of what they can see: that someone has come, or begins to type. */
    private static final String READS = """
            WITH before AS (
                SELECT seen_at, typed_at FROM ticket_reader WHERE ticket = $1 AND who = $2
            ), sign AS (
                INSERT INTO ticket_reader AS r (ticket, who, typed_at)
                SELECT t.id, $2, CASE WHEN $3 THEN now() END FROM ticket t WHERE t.id = $1
                ON CONFLICT (ticket, who)
                DO UPDATE SET seen_at = now(), typed_at = coalesce(excluded.typed_at, r.typed_at)
                RETURNING ticket
            )
            SELECT pg_notify('sportello_ticket', sign.ticket::text) FROM sign
            WHERE NOT EXISTS (
                SELECT FROM before
                WHERE seen_at > now() - $4::float8 * interval '1 second'
                  AND (NOT $3 OR coalesce(typed_at > now() - $5::float8 * interval '1 second', false)))
            """;

    private static final String LEAVES = """
            WITH gone AS (DELETE FROM ticket_reader WHERE ticket = $1 AND who = $2 RETURNING ticket)
            SELECT pg_notify('sportello_ticket', ticket::text) FROM gone
            """;

    private static final String OF = """
            SELECT who, coalesce(typed_at > now() - $3::float8 * interval '1 second', false) AS types
            FROM ticket_reader
            WHERE ticket = $1 AND seen_at > now() - $2::float8 * interval '1 second'
            ORDER BY who
            """;

    private final Pool pool;

    public PgReaders(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Void> reads(long ticket, StaffId who, boolean types) {
        Tuple parameters = Tuple.of(ticket, who.value(), types, Moments.seconds(LASTS), Moments.seconds(TYPING_LASTS));
        return pool.preparedQuery(READS).execute(parameters).mapEmpty();
    }

    @Override
    public Future<Void> leaves(long ticket, StaffId who) {
        return pool.preparedQuery(LEAVES).execute(Tuple.of(ticket, who.value())).mapEmpty();
    }

    @Override
    public Future<List<Reader>> of(long ticket) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of(ticket, Moments.seconds(LASTS), Moments.seconds(TYPING_LASTS)))
                .map(rows -> RowStream.of(rows)
                        .map(row -> new Reader(new StaffId(row.getLong("who")), row.getBoolean("types")))
                        .toList());
    }
}
