package it.sportello.storage.staff;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.staff.PasswordHash;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staff.StaffMembers;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The staff's accounts in PostgreSQL. */
public final class PgStaffMembers implements StaffMembers {
    private static final String ADD = """
            INSERT INTO staff_member (name, sign_in_name, role, password_hash, must_change_password)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (sign_in_name) DO NOTHING
            RETURNING id, name, role, password_hash, must_change_password
            """;

    private static final String SELECT =
            "SELECT id, name, role, password_hash, must_change_password FROM staff_member ";
    private static final String NAMED = SELECT + "WHERE sign_in_name = $1";
    private static final String FIND = SELECT + "WHERE id = $1";
    private static final String ALL = SELECT + "ORDER BY sign_in_name COLLATE \"C\"";

    private static final String CHANGE_PASSWORD = """
            WITH ended AS (DELETE FROM staff_session WHERE staff_member = $1)
            UPDATE staff_member SET password_hash = $2, must_change_password = $3 WHERE id = $1
            """;

    private final Pool pool;

    public PgStaffMembers(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Optional<StaffMember>> add(
            String name, Role role, PasswordHash password, boolean mustChangePassword) {
        return one(
                ADD,
                Tuple.of(Storable.text(name), signInName(name), role.name(), password.value(), mustChangePassword));
    }

    @Override
    public Future<Optional<StaffMember>> named(String name) {
        return one(NAMED, Tuple.of(signInName(name)));
    }

    @Override
    public Future<Optional<StaffMember>> find(StaffId id) {
        return one(FIND, Tuple.of(id.value()));
    }

    @Override
    public Future<List<StaffMember>> all() {
        return pool.query(ALL)
                .execute()
                .map(rows -> RowStream.of(rows).map(StaffRows::member).toList());
    }

    @Override
    public Future<Void> changePassword(StaffId id, PasswordHash password, boolean mustChange) {
        return pool.preparedQuery(CHANGE_PASSWORD)
                .execute(Tuple.of(id.value(), password.value(), mustChange))
                .mapEmpty();
    }

    private Future<Optional<StaffMember>> one(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .map(rows -> RowStream.of(rows).map(StaffRows::member).findFirst());
    }

    /** Upper case first, so that letters with two lower-case forms are one. */
    private static String signInName(String name) {
        return Storable.text(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
