package it.sportello.desk.account;

import it.sportello.core.staff.StaffMember;
import java.util.Locale;
import java.util.Optional;

/** What a new password must not be. The names are keys of the texts that explain them. */
enum PasswordRule {
    TOO_SHORT,
    TOO_LONG,
    LIKE_THE_NAME,
    LIKE_THE_OLD,
    NOT_THE_SAME_TWICE;

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** The first rule that it breaks; empty where it may be taken. */
    static Optional<PasswordRule> brokenBy(Wish wish, StaffMember member) {
        String password = wish.password().toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            return Optional.of(TOO_SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(TOO_LONG);
        }
        if (password.replace(member.name().toLowerCase(Locale.ROOT), "").length() < SHORTEST / 2) {
            return Optional.of(LIKE_THE_NAME);
        }
        if (wish.password().equals(wish.old())) {
            return Optional.of(LIKE_THE_OLD);
        }
        return wish.password().equals(wish.again()) ? Optional.empty() : Optional.of(NOT_THE_SAME_TWICE);
    }

    String key() {
        return "password." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What was typed to change a password. Hidden in logs. */
    record Wish(String old, String password, String again) {
        @Override
        public String toString() {
            return "Wish[hidden]";
        }
    }
}
