package it.sportello.storage.staff;

import io.vertx.sqlclient.Row;
import it.sportello.core.staff.PasswordHash;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;

/** Staff members as rows carry them. */
final class StaffRows {
    private StaffRows() {}

    static StaffMember member(Row row) {
        return new StaffMember(
                new StaffId(row.getLong("id")),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                new PasswordHash(row.getString("password_hash")),
                row.getBoolean("must_change_password"));
    }
}
