package it.sportello.desk.guard;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import it.sportello.core.message.Language;
import it.sportello.core.staff.StaffMember;
import it.sportello.desk.guard.Passage.Admitted;
import it.sportello.desk.guard.Passage.Reason;
import it.sportello.desk.guard.Passage.Refused;
import it.sportello.desk.page.Texts;
import it.sportello.desk.page.Visit;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The one place that decides who passes: session first, then the form's token, then the role. */
final class Guard {
    /** The field of a form that carries its token. */
    static final String TOKEN = "_token";

    private final Sessions sessions;
    private final Cookies cookies;
    private final InstantSource clock;

    Guard(Sessions sessions, Cookies cookies, InstantSource clock) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.clock = clock;
    }

    Future<Passage> check(RoutingContext context, DeskRoute route) {
        Instant now = clock.instant();
        return route.access()
                .fold(
                        () -> Future.succeededFuture(open(context, route, now)),
                        () -> signedIn(context, route, now),
                        as -> signedIn(context, route, now).map(passage -> inRole(passage, as)));
    }

    private Passage open(RoutingContext context, DeskRoute route, Instant now) {
        SessionKey key = visitKey(context, now);
        return formChecked(visit(context, key, Optional.empty(), now), key, route);
    }

    private Future<Passage> signedIn(RoutingContext context, DeskRoute route, Instant now) {
        Optional<SessionKey> key = cookies.session(context);
        if (key.isEmpty()) {
            return Future.succeededFuture(signedOut(context, now));
        }
        return sessions.holder(key.get(), now)
                .map(holder -> holder.isEmpty()
                        ? signedOut(context, now)
                        : formChecked(visit(context, key.get(), holder, now), key.get(), route));
    }

    private Passage signedOut(RoutingContext context, Instant now) {
        return new Refused(visit(context, visitKey(context, now), Optional.empty(), now), Reason.SIGNED_OUT);
    }

    private static Passage formChecked(Visit visit, SessionKey key, DeskRoute route) {
        return route.isPost() && !key.believes(visit.secret(TOKEN))
                ? new Refused(visit, Reason.STRANGE_FORM)
                : new Admitted(visit);
    }

    private static Passage inRole(Passage passage, Access.As access) {
        return passage.fold(
                admitted -> {
                    Visit visit = admitted.visit();
                    if (visit.me().mustChangePassword()) {
                        return new Refused(visit, Reason.PASSWORD_FIRST);
                    }
                    return visit.may(access.role()) ? admitted : new Refused(visit, Reason.ROLE);
                },
                refused -> refused);
    }

    /** Even before signing in a form needs a token: otherwise a stranger could sign someone in under another name. */
    private SessionKey visitKey(RoutingContext context, Instant now) {
        return cookies.visit(context).orElseGet(() -> {
            SessionKey fresh = SessionKey.fresh(now);
            cookies.keepVisit(context, fresh);
            return fresh;
        });
    }

    private Visit visit(RoutingContext context, SessionKey key, Optional<StaffMember> member, Instant now) {
        return new Visit(context, texts(context), key.formToken(), member, now);
    }

    private Texts texts(RoutingContext context) {
        Stream<Language> accepted =
                context.acceptableLanguages().stream().flatMap(header -> Language.ofTag(header.tag()).stream());
        List<Language> wanted =
                Stream.concat(cookies.language(context).stream(), accepted).toList();
        return Texts.inFirstOf(wanted);
    }
}
