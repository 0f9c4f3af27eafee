package it.sportello.storage.hands;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.hands.TicketSearch;
import it.sportello.core.hands.Wanted;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.Roles.Reach;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Ticket;
import it.sportello.storage.counter.TicketRows;
import it.sportello.storage.sql.Storable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** Finds tickets in PostgreSQL. */
public final class PgTicketSearch implements TicketSearch {
    /** The page is found before anything is joined to it; each way to words has its own index. */
    private static final String FIND = TicketRows.SELECT + """
            JOIN (
                SELECT f.id FROM ticket f
                WHERE ($3::text IS NULL OR f.id IN (
                        SELECT q.id FROM ticket q WHERE searchable(q.question) @@ (
                            websearch_to_tsquery('pg_catalog.italian', $3) || websearch_to_tsquery('pg_catalog.simple', $3))
                        UNION
                        SELECT n.ticket FROM ticket_note n WHERE searchable(n.text) @@ (
                            websearch_to_tsquery('pg_catalog.italian', $3) || websearch_to_tsquery('pg_catalog.simple', $3))))
                  AND ($4::bigint IS NULL
                       OR EXISTS (SELECT FROM ticket_label l WHERE l.ticket = f.id AND l.label = $4))
                  AND ($5::text IS NULL OR f.office = $5)
                  AND ($6::bigint IS NULL OR f.holder = $6)
                  AND ($7 = 'ANY' OR $7 = f.state OR $7 = 'OPEN' AND f.state <> 'CLOSED')
                  AND ($8::timestamptz IS NULL OR f.opened_at >= $8)
                  AND ($9::timestamptz IS NULL OR f.opened_at < $9)
                  AND ($10::text[] IS NULL OR f.office IS NULL OR f.office = ANY ($10))
                ORDER BY f.id DESC LIMIT $1 OFFSET $2
            ) AS shown ON shown.id = t.id
            ORDER BY t.id DESC
            """;

    private final Pool pool;

    public PgTicketSearch(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<List<Ticket>> find(Wanted wanted, Reach reach, int limit, int offset) {
        Tuple parameters = Tuple.tuple()
                .addInteger(limit)
                .addInteger(offset)
                .addString(
                        wanted.words().isBlank()
                                ? null
                                : Storable.text(wanted.words().value()))
                .addLong(wanted.label().orElse(null))
                .addString(wanted.office().map(OfficeId::value).orElse(null))
                .addLong(wanted.holder().map(StaffId::value).orElse(null))
                .addString(wanted.stage().name())
                .addOffsetDateTime(
                        wanted.opened().from().map(PgTicketSearch::moment).orElse(null))
                .addOffsetDateTime(
                        wanted.opened().before().map(PgTicketSearch::moment).orElse(null))
                .addArrayOfString(TicketRows.offices(reach));
        return pool.preparedQuery(FIND).execute(parameters).map(TicketRows::tickets);
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
