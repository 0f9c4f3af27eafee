package it.sportello.core.staff;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Where the accounts of the staff are kept. */
public interface StaffMembers {

    /** Adds an account; empty where the name is taken, without regard to case. */
    Future<Optional<StaffMember>> add(String name, Role role, PasswordHash password, boolean mustChangePassword);

    /** The account of that name, without regard to case. */
    Future<Optional<StaffMember>> named(String name);

    Future<Optional<StaffMember>> find(StaffId id);

    /** All accounts by name. */
    Future<List<StaffMember>> all();

    /**
     * Sets a new password and ends all sessions of that account.
     *
     * @param mustChange whether it is a one-time password, after which nothing but a new one is accepted
     */
    Future<Void> changePassword(StaffId id, PasswordHash password, boolean mustChange);
}
