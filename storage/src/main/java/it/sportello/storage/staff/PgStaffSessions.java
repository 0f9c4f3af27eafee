package it.sportello.storage.staff;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staff.StaffSessions;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The staff's sessions in PostgreSQL. Those that have ended go when another one begins. */
public final class PgStaffSessions implements StaffSessions {
    private static final String BEGIN = """
            WITH ended AS (DELETE FROM staff_session WHERE ends_at <= now() AND key_hash <> $1)
            INSERT INTO staff_session (key_hash, staff_member, ends_at)
            VALUES ($1, $2, now() + $3::float8 * interval '1 second')
            ON CONFLICT (key_hash) DO UPDATE SET staff_member = excluded.staff_member, ends_at = excluded.ends_at
            """;

    private static final String USE = """
            UPDATE staff_session s SET ends_at = now() + $2::float8 * interval '1 second'
            FROM staff_member m
            WHERE s.key_hash = $1 AND s.ends_at > now() AND m.id = s.staff_member AND NOT m.locked
            RETURNING""" + " " + StaffRows.COLUMNS;

    private static final String SIGNED_IN = """
            SELECT DISTINCT s.staff_member FROM staff_session s JOIN staff_member m ON m.id = s.staff_member
            WHERE s.ends_at > now() AND NOT m.locked
            """;

    private static final String END = "DELETE FROM staff_session WHERE key_hash = $1";

    private static final String END_ALL = "DELETE FROM staff_session WHERE staff_member = $1";

    private final Pool pool;

    public PgStaffSessions(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Void> begin(String keyHash, StaffId who, Duration unused) {
        return pool.preparedQuery(BEGIN)
                .execute(Tuple.of(Storable.text(keyHash), who.value(), Moments.seconds(unused)))
                .mapEmpty();
    }

    @Override
    public Future<Optional<StaffMember>> use(String keyHash, Duration unused) {
        return pool.preparedQuery(USE)
                .execute(Tuple.of(Storable.text(keyHash), Moments.seconds(unused)))
                .map(rows -> RowStream.of(rows).map(StaffRows::member).findFirst());
    }

    @Override
    public Future<Set<StaffId>> signedIn() {
        return pool.query(SIGNED_IN)
                .execute()
                .map(rows -> RowStream.of(rows)
                        .map(row -> new StaffId(row.getLong("staff_member")))
                        .collect(Collectors.toSet()));
    }

    @Override
    public Future<Void> end(String keyHash) {
        return pool.preparedQuery(END).execute(Tuple.of(Storable.text(keyHash))).mapEmpty();
    }

    @Override
    public Future<Void> endAll(StaffId who) {
        return pool.preparedQuery(END_ALL).execute(Tuple.of(who.value())).mapEmpty();
    }
}
