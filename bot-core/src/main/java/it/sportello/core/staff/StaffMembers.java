package it.sportello.core.staff;

import io.vertx.core.Future;
import it.sportello.core.message.Language;
import java.util.List;
import java.util.Optional;

/** Where the accounts of the staff are kept. */
public interface StaffMembers {

    /** What became of a change to an account. */
    enum Change {
        DONE,
        /** Nobody could administer the service any more; nothing was changed. */
        LAST_ADMINISTRATOR,
        /** There is no such account. */
        UNKNOWN,
        /** Another account has it; nothing was changed. */
        TAKEN
    }

    /** Adds an account; empty where the name is taken, without regard to case. */
    Future<Optional<StaffMember>> add(String name, Roles roles, PasswordHash password, boolean mustChangePassword);

    /** Adds an account that has the role in all offices. */
    default Future<Optional<StaffMember>> add(
            String name, Role role, PasswordHash password, boolean mustChangePassword) {
        return add(name, Roles.everywhere(role), password, mustChangePassword);
    }

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

    /**
     * Gives an account these roles in place of those it has: from the next request on, on whichever node. Of many that
     * are changed at the same time one administrator who is let in is always left.
     */
    Future<Change> grant(StaffId id, Roles roles);

    /** Lets an account in no more and ends its sessions; one administrator who is let in is always left. */
    Future<Change> lock(StaffId id);

    /** Lets an account in again. */
    Future<Change> unlock(StaffId id);

    /** Keeps in which language he is at home; nothing for an unknown account. */
    Future<Void> keepLanguage(StaffId id, Language language);

    /** In which language he is at home; empty where nobody knows yet. */
    Future<Optional<Language>> language(StaffId id);

    /** Keeps the address, or forgets it where it is empty. */
    Future<Change> keepEmail(StaffId id, Optional<EmailAddress> email);

    /** By which number Telegram knows whoever has that account. */
    Future<Optional<TelegramUser>> telegramOf(StaffId id);

    /** The account of whom Telegram knows by that number. */
    Future<Optional<StaffMember>> onTelegram(long user);

    /** Keeps the number, which no two accounts share, or forgets it where it is empty. */
    Future<Change> keepTelegram(StaffId id, Optional<TelegramUser> user);
}
