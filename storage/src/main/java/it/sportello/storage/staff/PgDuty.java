package it.sportello.storage.staff;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.staff.Role;
import it.sportello.storage.sql.Moments;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

/** Whether anybody who may answer citizens is at the desk, on whichever node. */
public final class PgDuty {
    /** Pages that are open ask for news by themselves: who has not been heard of for so long has left. */
    private static final Duration RECENTLY = Duration.ofMinutes(5);

    private static final String ANYONE = """
            SELECT EXISTS (
                SELECT FROM staff_session s JOIN staff_member m ON m.id = s.staff_member
                WHERE NOT m.locked
                  AND (m.role = ANY ($1) OR EXISTS (
                      SELECT FROM staff_office_role r WHERE r.staff_member = m.id AND r.role = ANY ($1)))
                  AND s.ends_at > now() + $2::float8 * interval '1 second') AS anyone
            """;

    private final Pool pool;
    private final Duration unused;

    /** @param unused after so long without a request a session ends: by that it is known when it was last used */
    public PgDuty(Pool pool, Duration unused) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.unused = Objects.requireNonNull(unused, "unused");
    }

    public Future<Boolean> anyone() {
        String[] roles = Arrays.stream(Role.values())
                .filter(role -> role.mayActAs(Role.OPERATOR))
                .map(Role::name)
                .toArray(String[]::new);
        return pool.preparedQuery(ANYONE)
                .execute(Tuple.of(roles, Moments.seconds(unused.minus(RECENTLY))))
                .map(rows -> rows.iterator().next().getBoolean("anyone"));
    }
}
