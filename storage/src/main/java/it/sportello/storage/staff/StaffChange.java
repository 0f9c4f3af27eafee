package it.sportello.storage.staff;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMembers.Change;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A change to what somebody may do, within a transaction. */
final class StaffChange {
    /** All who administer are locked first: of two who give each other up at the same time the second one waits. */
    private static final String ADMINISTRATORS =
            "SELECT id FROM staff_member WHERE role = 'ADMINISTRATOR' AND NOT locked ORDER BY id FOR UPDATE";

    private static final String LEFT = """
            SELECT EXISTS (
                SELECT FROM staff_member WHERE role = 'ADMINISTRATOR' AND NOT locked AND id <> $1) AS others,
                EXISTS (SELECT FROM staff_member WHERE role = 'ADMINISTRATOR' AND NOT locked AND id = $1) AS himself
            """;

    private static final String GRANT = "UPDATE staff_member SET role = $2 WHERE id = $1";

    private static final String FORGET_OFFICES = "DELETE FROM staff_office_role WHERE staff_member = $1";

    private static final String KEEP_OFFICES = """
            INSERT INTO staff_office_role (staff_member, office, role)
            SELECT m.id, o.key, o.value FROM staff_member m, jsonb_each_text($2) o WHERE m.id = $1
            """;

    private static final String LOCK = """
            WITH ended AS (DELETE FROM staff_session WHERE staff_member = $1)
            UPDATE staff_member SET locked = true WHERE id = $1
            """;

    private final SqlConnection connection;
    private final StaffId id;

    StaffChange(SqlConnection connection, StaffId id) {
        this.connection = connection;
        this.id = id;
    }

    Future<Change> grant(Roles roles) {
        boolean administers = roles.mayEverywhere(Role.ADMINISTRATOR);
        return unlessLast(administers, () -> run(GRANT, Tuple.of(id.value()).addString(everywhere(roles))))
                .compose(change -> change == Change.DONE ? keepOffices(roles) : Future.succeededFuture(change));
    }

    Future<Change> lock() {
        return unlessLast(false, () -> run(LOCK, Tuple.of(id.value())));
    }

    Future<Change> keepOffices(Roles roles) {
        return run(FORGET_OFFICES, Tuple.of(id.value()))
                .compose(forgotten -> run(KEEP_OFFICES, Tuple.of(id.value(), offices(roles))))
                .map(Change.DONE);
    }

    static @Nullable String everywhere(Roles roles) {
        return roles.everywhere().map(Role::name).orElse(null);
    }

    private static JsonObject offices(Roles roles) {
        Map<String, Object> offices = roles.inOffices().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().value(),
                        entry -> entry.getValue().name()));
        return new JsonObject(offices);
    }

    private interface Step {
        Future<Integer> take();
    }

    private Future<Change> unlessLast(boolean stays, Step step) {
        return connection
                .query(ADMINISTRATORS)
                .execute()
                .compose(locked -> connection.preparedQuery(LEFT).execute(Tuple.of(id.value())))
                .map(rows -> rows.iterator().next())
                .compose(left -> left.getBoolean("himself") && !stays && !left.getBoolean("others")
                        ? Future.succeededFuture(Change.LAST_ADMINISTRATOR)
                        : step.take().map(changed -> changed == 0 ? Change.UNKNOWN : Change.DONE));
    }

    private Future<Integer> run(String sql, Tuple parameters) {
        return connection.preparedQuery(sql).execute(parameters).map(rows -> rows.rowCount());
    }
}
