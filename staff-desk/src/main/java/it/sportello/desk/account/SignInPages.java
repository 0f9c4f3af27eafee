package it.sportello.desk.account;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import it.sportello.core.audit.Deed;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staff.StaffMembers;
import it.sportello.desk.guard.Access;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.guard.Ledger;
import it.sportello.desk.guard.Sessions;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signing in and out. */
final class SignInPages {
    private static final String PATH = "/desk/sign-in";
    private static final String HOME = "/desk";
    private static final int LONGEST_NAME = 60;

    private final StaffMembers members;
    private final Sessions sessions;
    private final PasswordWork passwords;
    private final SignInThrottle throttle;
    private final Ledger ledger;

    SignInPages(
            StaffMembers members, Sessions sessions, PasswordWork passwords, SignInThrottle throttle, Ledger ledger) {
        this.members = members;
        this.sessions = sessions;
        this.passwords = passwords;
        this.throttle = throttle;
        this.ledger = ledger;
    }

    List<DeskRoute> routes() {
        return List.of(
                new DeskRoute(HttpMethod.GET, PATH, new Access.Open(), this::form),
                new DeskRoute(HttpMethod.POST, PATH, new Access.Open(), this::signIn),
                new DeskRoute(HttpMethod.POST, "/desk/sign-out", new Access.SignedIn(), this::signOut));
    }

    private Future<Reply> form(Visit visit) {
        return Future.succeededFuture(new Reply.Page("sign-in", Map.of("name", "", "next", safe(visit.query("next")))));
    }

    private Future<Reply> signIn(Visit visit) {
        String name = visit.typed("name").strip();
        String password = visit.secret("password");
        if (name.isEmpty() || password.isEmpty() || name.length() > LONGEST_NAME) {
            return refused(visit, 422, visit.say("sign-in.incomplete"));
        }
        Optional<Duration> wait = throttle.attempt(name, address(visit));
        if (wait.isPresent()) {
            return refused(visit, 429, visit.say("sign-in.wait", rounded(wait.get())));
        }
        return members.named(name)
                .compose(found -> passwords
                        .matches(cut(password), found)
                        .compose(right -> found.filter(member -> right)
                                .map(member -> member.locked() ? locked(visit, member) : welcome(visit, member))
                                .orElseGet(() -> wrong(visit, found))));
    }

    /** The name is noted only where it is an account's: what else was typed there may be a password. */
    private Future<Reply> wrong(Visit visit, Optional<StaffMember> member) {
        return ledger.note(new Deed(member.map(StaffMember::id), "sign-in-failed", ""))
                .compose(noted -> refused(visit, 401, visit.say("sign-in.wrong")));
    }

    private Future<Reply> locked(Visit visit, StaffMember member) {
        return ledger.note(new Deed(Optional.of(member.id()), "sign-in-failed", "", "locked"))
                .compose(noted -> refused(visit, 403, visit.say("sign-in.locked")));
    }

    private Future<Reply> welcome(Visit visit, StaffMember member) {
        throttle.succeeded(member.name(), address(visit));
        String next = member.mustChangePassword() ? "/desk/password" : safe(visit.typed("next"));
        return sessions.begin(visit.context(), member.id(), visit.now())
                .compose(
                        begun -> members.keepLanguage(member.id(), visit.texts().language()))
                .compose(kept -> ledger.note(new Deed(Optional.of(member.id()), "sign-in", "")))
                .map(noted -> new Reply.Redirect(next));
    }

    private Future<Reply> signOut(Visit visit) {
        return sessions.end(visit.context()).map(ended -> new Reply.Redirect(PATH + "?done=signed-out"));
    }

    private static Future<Reply> refused(Visit visit, int status, String why) {
        Map<String, Object> model = new HashMap<>();
        model.put("name", visit.typed("name"));
        model.put("next", safe(visit.typed("next")));
        model.put("error", why);
        return Future.succeededFuture(new Reply.Page(status, "sign-in", model));
    }

    /** Only to pages of the desk: a forged link must not lead elsewhere after signing in. */
    private static String safe(String next) {
        boolean ours = next.equals(HOME) || next.startsWith(HOME + "/") || next.startsWith(HOME + "?");
        return ours && !next.contains("\\") && next.chars().noneMatch(Character::isISOControl) ? next : HOME;
    }

    private static String cut(String password) {
        return password.length() > PasswordRule.LONGEST ? password.substring(0, PasswordRule.LONGEST + 1) : password;
    }

    private static String address(Visit visit) {
        return visit.context().request().remoteAddress().host();
    }

    private static long rounded(Duration wait) {
        return wait.toSeconds() + 1;
    }
}
