package it.sportello.core.staff;

import java.util.Objects;

/**
 * Someone who signs in to the desk.
 *
 * @param name to sign in with: unique, without regard to case, 1 to 60 characters
 * @param mustChangePassword whether nothing but a new password is accepted from him
 */
public record StaffMember(StaffId id, String name, Role role, PasswordHash password, boolean mustChangePassword) {
    public StaffMember {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(password, "password");
    }
}
