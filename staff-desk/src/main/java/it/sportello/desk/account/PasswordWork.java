package it.sportello.desk.account;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import it.sportello.core.staff.PasswordHash;
import it.sportello.core.staff.StaffMember;
import java.util.Optional;

/** Works on passwords beside the event loops, two at a time, so that many sign-ins cannot take the whole machine. */
final class PasswordWork {
    private static final int AT_ONCE = 2;

    private final WorkerExecutor worker;

    PasswordWork(Vertx vertx) {
        this.worker = vertx.createSharedWorkerExecutor("sportello-passwords", AT_ONCE);
    }

    /** Whether this is the member's password. For an unknown name the same work is done, so that time tells nothing. */
    Future<Boolean> matches(String password, Optional<StaffMember> member) {
        return worker.executeBlocking(
                () -> member.map(one -> Passwords.matches(password.toCharArray(), one.password()))
                        .orElseGet(() -> wasted(password)),
                false);
    }

    Future<PasswordHash> hash(String password) {
        return worker.executeBlocking(() -> Passwords.hash(password.toCharArray()), false);
    }

    private static boolean wasted(String password) {
        return Passwords.hash(password.toCharArray()).value().isEmpty();
    }
}
