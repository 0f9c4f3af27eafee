package it.sportello.server.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staff.StaffMembers;
import it.sportello.desk.account.OneTimePassword;
import it.sportello.desk.account.Passwords;
import java.util.Objects;
import java.util.Optional;

/** Makes accounts whose first password is shown once and must be changed. */
public final class NewAccounts {
    public static final String FIRST = "admin";

    private final Vertx vertx;
    private final StaffMembers members;

    public NewAccounts(Vertx vertx, StaffMembers members) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.members = Objects.requireNonNull(members, "members");
    }

    /** The password of the first administrator; empty where there are accounts already. */
    public Future<Optional<String>> ifMissing() {
        return members.all()
                .compose(all -> all.isEmpty()
                        ? add(FIRST, Roles.everywhere(Role.ADMINISTRATOR))
                        : Future.succeededFuture(Optional.empty()));
    }

    /** The one-time password of a new account; empty where the name is taken. */
    public Future<Optional<String>> add(String name, Roles roles) {
        char[] password = OneTimePassword.fresh();
        return vertx.executeBlocking(() -> Passwords.hash(password), false)
                .compose(hash -> members.add(name, roles, hash, true))
                .map((Optional<StaffMember> added) -> added.map(member -> String.valueOf(password)));
    }

    /** A new one-time password for an account; empty where there is none of that name. */
    public Future<Optional<String>> renew(String name) {
        char[] password = OneTimePassword.fresh();
        return members.named(name)
                .compose(member -> member.isPresent()
                        ? vertx.executeBlocking(() -> Passwords.hash(password), false)
                                .compose(hash ->
                                        members.changePassword(member.get().id(), hash, true))
                                .map(Optional.of(String.valueOf(password)))
                        : Future.succeededFuture(Optional.empty()));
    }
}
