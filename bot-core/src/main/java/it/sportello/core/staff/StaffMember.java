package it.sportello.core.staff;

import it.sportello.core.knowledge.OfficeId;
import java.util.Objects;
import java.util.Optional;

/**
 * Someone who signs in to the desk.
 *
 * @param name to sign in with: unique, without regard to case, 1 to 60 characters
 * @param mustChangePassword whether nothing but a new password is accepted from him
 * @param locked whether he may not sign in
 */
public record StaffMember(
        StaffId id,
        String name,
        Roles roles,
        PasswordHash password,
        boolean mustChangePassword,
        boolean locked,
        Optional<EmailAddress> email) {
    public StaffMember {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(roles, "roles");
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(email, "email");
    }

    /** The greatest of his roles. */
    public Role role() {
        return roles.greatest();
    }

    /** Whether he is let in, and may act so in any office. */
    public boolean may(Role role) {
        return !locked && roles.may(role);
    }

    /** Whether he is let in, and may act so on what belongs to that office, or to none. */
    public boolean may(Role role, Optional<OfficeId> office) {
        return !locked && roles.may(role, office);
    }

    public boolean isAdministrator() {
        return may(Role.ADMINISTRATOR);
    }
}
