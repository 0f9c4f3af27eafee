package it.sportello.core.staff;

import java.util.Locale;
import java.util.Optional;

/** What a staff member may do; each role may do what those before it may. */
public enum Role {
    VIEWER,
    OPERATOR,
    EDITOR,
    APPROVER,
    ADMINISTRATOR;

    public boolean mayActAs(Role other) {
        return ordinal() >= other.ordinal();
    }

    /** The role of that name, in any case. */
    public static Optional<Role> of(String name) {
        for (Role role : values()) {
            if (role.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
