package it.sportello.storage.house;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.house.HouseDetails;
import it.sportello.core.house.Kept;
import it.sportello.core.house.KeptDetails;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Details in PostgreSQL. */
public final class PgKeptDetails implements KeptDetails {
    private static final String LATEST = """
            SELECT version, name, privacy_url, phone, hours, saved_at, saved_by FROM house_details
            ORDER BY version DESC
            LIMIT $1
            """;

    /** Of two that have seen the same version the second finds its number taken. */
    private static final String KEEP = """
            WITH kept AS (
                INSERT INTO house_details (version, name, privacy_url, phone, hours, saved_by)
                SELECT $1::int + 1, $2::text, $3::text, $4::text, $5::text, $6::bigint
                WHERE $1::int = (SELECT coalesce(max(version), 0) FROM house_details)
                ON CONFLICT (version) DO NOTHING
                RETURNING version
            )
            SELECT version, pg_notify('sportello_house', version::text) FROM kept
            """;

    private final Pool pool;

    public PgKeptDetails(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<List<Kept<HouseDetails>>> latest(int limit) {
        return pool.preparedQuery(LATEST)
                .execute(Tuple.of(limit))
                .map(rows -> RowStream.of(rows).map(PgKeptDetails::kept).toList());
    }

    @Override
    public Future<Boolean> keep(Optional<HouseDetails> details, int seen, StaffId who) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.tuple()
                        .addInteger(seen)
                        .addString(details.map(HouseDetails::name)
                                .map(Storable::text)
                                .orElse(null))
                        .addString(details.map(HouseDetails::privacyUrl)
                                .map(Storable::text)
                                .orElse(null))
                        .addString(details.map(HouseDetails::phone)
                                .map(Storable::text)
                                .orElse(null))
                        .addString(details.map(HouseDetails::hours)
                                .map(Storable::text)
                                .orElse(null))
                        .addLong(who.value()))
                .map(rows -> rows.size() > 0);
    }

    private static Kept<HouseDetails> kept(Row row) {
        return new Kept<>(
                row.getInteger("version"),
                Optional.ofNullable(row.getString("name"))
                        .map(name -> new HouseDetails(
                                name, row.getString("privacy_url"), row.getString("phone"), row.getString("hours"))),
                Moments.of(row, "saved_at"),
                new StaffId(row.getLong("saved_by")));
    }
}
