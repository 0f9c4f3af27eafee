package it.sportello.storage.staff;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.EmailAddress;
import it.sportello.core.staff.PasswordHash;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Staff members as rows carry them. */
final class StaffRows {
    /** Of a member {@code m}. */
    static final String COLUMNS = """
            m.id, m.name, m.role, m.password_hash, m.must_change_password, m.locked, m.email,
            (SELECT jsonb_object_agg(r.office, r.role) FROM staff_office_role r WHERE r.staff_member = m.id) AS offices
            """;

    private StaffRows() {}

    static StaffMember member(Row row) {
        return new StaffMember(
                new StaffId(row.getLong("id")),
                row.getString("name"),
                roles(row),
                new PasswordHash(row.getString("password_hash")),
                row.getBoolean("must_change_password"),
                row.getBoolean("locked"),
                Optional.ofNullable(row.getString("email")).map(EmailAddress::new));
    }

    private static Roles roles(Row row) {
        Map<OfficeId, Role> offices = Optional.ofNullable(row.get(JsonObject.class, "offices"))
                .map(JsonObject::getMap)
                .orElse(Map.of())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        entry -> new OfficeId(entry.getKey()), entry -> Role.valueOf((String) entry.getValue())));
        return new Roles(Optional.ofNullable(row.getString("role")).map(Role::valueOf), offices);
    }
}
