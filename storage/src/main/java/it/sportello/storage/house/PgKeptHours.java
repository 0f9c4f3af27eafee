package it.sportello.storage.house;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.hours.WrittenHours;
import it.sportello.core.house.Kept;
import it.sportello.core.house.KeptHours;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hours in PostgreSQL. */
public final class PgKeptHours implements KeptHours {
    private static final String USUAL = "";

    private static final String LAST = """
            SELECT DISTINCT ON (office) office, version, hours, saved_at, saved_by FROM house_hours
            ORDER BY office, version DESC
            """;

    private static final String LATEST = """
            SELECT office, version, hours, saved_at, saved_by FROM house_hours
            WHERE office = $1
            ORDER BY version DESC
            LIMIT $2
            """;

    /** Of two that have seen the same version the second finds its number taken. */
    private static final String KEEP = """
            WITH kept AS (
                INSERT INTO house_hours (office, version, hours, saved_by)
                SELECT $1::text, $2::int + 1, $3::jsonb, $4::bigint
                WHERE $2::int = (SELECT coalesce(max(version), 0) FROM house_hours WHERE office = $1::text)
                ON CONFLICT (office, version) DO NOTHING
                RETURNING version
            )
            SELECT version, pg_notify('sportello_house', version::text) FROM kept
            """;

    private final Pool pool;

    public PgKeptHours(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Map<Optional<OfficeId>, Kept<WrittenHours>>> last() {
        return pool.preparedQuery(LAST)
                .execute()
                .map(rows -> RowStream.of(rows).collect(Collectors.toMap(PgKeptHours::office, PgKeptHours::kept)));
    }

    @Override
    public Future<List<Kept<WrittenHours>>> latest(Optional<OfficeId> office, int limit) {
        return pool.preparedQuery(LATEST)
                .execute(Tuple.of(key(office), limit))
                .map(rows -> RowStream.of(rows).map(PgKeptHours::kept).toList());
    }

    @Override
    public Future<Boolean> keep(Optional<OfficeId> office, Optional<WrittenHours> hours, int seen, StaffId who) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.tuple()
                        .addString(key(office))
                        .addInteger(seen)
                        .addValue(hours.map(HoursJson::write).orElse(null))
                        .addLong(who.value()))
                .map(rows -> rows.size() > 0);
    }

    private static String key(Optional<OfficeId> office) {
        return office.map(OfficeId::value).orElse(USUAL);
    }

    private static Optional<OfficeId> office(Row row) {
        return Optional.of(row.getString("office"))
                .filter(office -> !office.equals(USUAL))
                .map(OfficeId::new);
    }

    private static Kept<WrittenHours> kept(Row row) {
        return new Kept<>(
                row.getInteger("version"),
                Optional.ofNullable(row.get(JsonObject.class, "hours")).map(HoursJson::read),
                Moments.of(row, "saved_at"),
                new StaffId(row.getLong("saved_by")));
    }
}
