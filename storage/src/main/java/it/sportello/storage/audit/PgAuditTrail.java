package it.sportello.storage.audit;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.audit.AuditTrail;
import it.sportello.core.audit.Deed;
import it.sportello.core.audit.DeedSearch;
import it.sportello.core.audit.KeptDeed;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deeds in PostgreSQL. On a connection with a transaction they are part of it. */
public final class PgAuditTrail implements AuditTrail {
    private static final String ADD = "INSERT INTO audit_entry (who, what, thing, note) VALUES ($1, $2, $3, $4)";

    private static final String SEARCH = """
            SELECT id, at, who, what, thing, note FROM audit_entry
            WHERE ($3::bigint IS NULL OR who = $3)
              AND ($4::text IS NULL OR what = $4 OR starts_with(what, $4 || '.'))
              AND ($5::timestamptz IS NULL OR at >= $5)
              AND ($6::timestamptz IS NULL OR at < $6)
            ORDER BY id DESC LIMIT $1 OFFSET $2
            """;

    /** From each word to the next one by the index: there are few words and many rows. */
    private static final String KINDS = """
            WITH RECURSIVE kind AS (
                (SELECT what FROM audit_entry ORDER BY what LIMIT 1)
                UNION ALL
                SELECT (SELECT e.what FROM audit_entry e WHERE e.what > kind.what ORDER BY e.what LIMIT 1)
                FROM kind WHERE kind.what IS NOT NULL
            )
            SELECT what FROM kind WHERE what IS NOT NULL
            """;

    private final SqlClient client;

    public PgAuditTrail(SqlClient client) {
        this.client = Objects.requireNonNull(client, "client");
    }

    @Override
    public Future<Void> add(Deed deed) {
        return client.preparedQuery(ADD)
                .execute(Tuple.tuple()
                        .addLong(deed.who().map(StaffId::value).orElse(null))
                        .addString(deed.what())
                        .addString(Storable.text(deed.thing()))
                        .addString(Storable.text(deed.note())))
                .mapEmpty();
    }

    @Override
    public Future<List<KeptDeed>> search(DeedSearch search, int limit, int offset) {
        Tuple parameters = Tuple.of(limit, offset)
                .addLong(search.who().map(StaffId::value).orElse(null))
                .addString(search.what().map(Storable::text).orElse(null))
                .addOffsetDateTime(time(search.from()))
                .addOffsetDateTime(time(search.until()));
        return client.preparedQuery(SEARCH)
                .execute(parameters)
                .map(rows -> RowStream.of(rows).map(PgAuditTrail::kept).toList());
    }

    @Override
    public Future<List<String>> kinds() {
        return client.preparedQuery(KINDS)
                .execute()
                .map(rows ->
                        RowStream.of(rows).map(row -> row.getString("what")).toList());
    }

    private static @Nullable OffsetDateTime time(Optional<Instant> moment) {
        return moment.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static KeptDeed kept(Row row) {
        return new KeptDeed(
                row.getLong("id"),
                Moments.of(row, "at"),
                new Deed(
                        Optional.ofNullable(row.getLong("who")).map(StaffId::new),
                        row.getString("what"),
                        row.getString("thing"),
                        row.getString("note")));
    }
}
