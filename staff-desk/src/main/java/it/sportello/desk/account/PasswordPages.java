package it.sportello.desk.account;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staff.StaffMembers;
import it.sportello.desk.account.PasswordRule.Wish;
import it.sportello.desk.guard.Access;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.guard.Sessions;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changing one's own password, wished or demanded. */
final class PasswordPages {
    private static final String PATH = "/desk/password";

    private final StaffMembers members;
    private final Sessions sessions;
    private final PasswordWork passwords;
    private final SignInThrottle throttle;

    PasswordPages(StaffMembers members, Sessions sessions, PasswordWork passwords, SignInThrottle throttle) {
        this.members = members;
        this.sessions = sessions;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    List<DeskRoute> routes() {
        return List.of(
                new DeskRoute(
                        HttpMethod.GET,
                        PATH,
                        new Access.SignedIn(),
                        visit -> Future.succeededFuture(new Reply.Page("password", Map.of()))),
                new DeskRoute(HttpMethod.POST, PATH, new Access.SignedIn(), this::change));
    }

    private Future<Reply> change(Visit visit) {
        Wish wish = new Wish(visit.secret("old"), visit.secret("password"), visit.secret("again"));
        Optional<PasswordRule> broken = PasswordRule.brokenBy(wish, visit.me());
        if (broken.isPresent()) {
            String field = broken.get() == PasswordRule.NOT_THE_SAME_TWICE ? "again" : "password";
            return refused(422, field, visit.say(broken.get().key(), PasswordRule.SHORTEST, PasswordRule.LONGEST));
        }
        return checked(visit, wish);
    }

    private Future<Reply> checked(Visit visit, Wish wish) {
        String address = visit.context().request().remoteAddress().host();
        Optional<Duration> wait = throttle.attempt(visit.me().name(), address);
        if (wait.isPresent()) {
            return refused(429, "old", visit.say("sign-in.wait", wait.get().toSeconds() + 1));
        }
        return passwords.matches(wish.old(), visit.member()).compose(right -> {
            if (!right) {
                return refused(422, "old", visit.say("password.wrong-old"));
            }
            throttle.succeeded(visit.me().name(), address);
            return changed(visit, visit.me(), wish);
        });
    }

    private Future<Reply> changed(Visit visit, StaffMember member, Wish wish) {
        return passwords
                .hash(wish.password())
                .compose(hash -> members.changePassword(member.id(), hash, false))
                .compose(done -> sessions.begin(visit.context(), member.id(), visit.now()))
                .map(begun -> new Reply.Redirect("/desk?done=password"));
    }

    private static Future<Reply> refused(int status, String field, String why) {
        return Future.succeededFuture(new Reply.Page(status, "password", Map.of("field", field, "error", why)));
    }
}
