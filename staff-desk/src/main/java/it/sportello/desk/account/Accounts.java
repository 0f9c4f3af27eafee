package it.sportello.desk.account;

import io.vertx.core.Vertx;
import it.sportello.core.staff.StaffMembers;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.guard.Ledger;
import it.sportello.desk.guard.Sessions;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** The pages about one's own account. */
public final class Accounts {
    private final SignInPages signIn;
    private final PasswordPages password;

    public Accounts(Vertx vertx, StaffMembers members, Sessions sessions, Ledger ledger, InstantSource clock) {
        PasswordWork work = new PasswordWork(vertx);
        SignInThrottle throttle = new SignInThrottle(clock);
        this.signIn = new SignInPages(members, sessions, work, throttle, ledger);
        this.password = new PasswordPages(members, sessions, work, throttle);
    }

    public List<DeskRoute> routes() {
        return Stream.concat(signIn.routes().stream(), password.routes().stream())
                .toList();
    }
}
