package it.sportello.desk.guard;

import io.vertx.core.Future;
import it.sportello.core.audit.AuditTrail;
import it.sportello.core.audit.Deed;
import it.sportello.core.message.LoggableFailure;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what was done at the desk, for all routes in one place: a form that led somewhere else has done something,
 * and so has a file that was taken away. What was done is done: where it cannot be written down, the log has it.
 */
public final class Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");
    /** What a form of another page has begun. */
    private static final Pattern BEGUN = Pattern.compile("/desk/((?:publications|exams)/\\d+)");

    private final AuditTrail trail;

    public Ledger(AuditTrail trail) {
        this.trail = Objects.requireNonNull(trail, "trail");
    }

    /** Never fails. */
    public Future<Void> note(Deed deed) {
        return trail.add(deed).recover(failure -> {
            LOG.error(
                    "deed not written down what={} thing={} who={}",
                    deed.what(),
                    deed.thing(),
                    deed.who().map(who -> String.valueOf(who.value())).orElse("-"),
                    LoggableFailure.of(failure));
            return Future.succeededFuture();
        });
    }

    Future<Reply> noted(Visit visit, DeskRoute route, Reply reply) {
        return deed(visit, route, reply)
                .map(deed -> note(deed).map(reply))
                .orElseGet(() -> Future.succeededFuture(reply));
    }

    private static Optional<Deed> deed(Visit visit, DeskRoute route, Reply reply) {
        if (visit.member().isEmpty()) {
            return Optional.empty();
        }
        if (reply instanceof Reply.Download) {
            return Optional.of(new Deed(visit.member().map(one -> one.id()), route.deed(), parameter(visit, route)));
        }
        return route.isPost() && reply instanceof Reply.Redirect redirect
                ? Optional.of(done(visit, route, redirect))
                : Optional.empty();
    }

    private static Deed done(Visit visit, DeskRoute route, Reply.Redirect redirect) {
        String led = redirect.location().replaceFirst("[?#].*", "");
        String thing = parameter(visit, route);
        String made =
                led.startsWith(route.path() + "/") ? led.substring(route.path().length() + 1) : "";
        return new Deed(
                visit.member().map(one -> one.id()),
                route.deed(),
                thing.isEmpty() ? plain(made) : thing,
                redirect.note().isEmpty() ? begun(route, led) : redirect.note());
    }

    private static String begun(DeskRoute route, String led) {
        Matcher begun = BEGUN.matcher(led);
        return begun.matches() && !led.startsWith(route.path() + "/") ? begun.group(1) : "";
    }

    /** The first part of the path that is no fixed word. */
    private static String parameter(Visit visit, DeskRoute route) {
        Matcher parameter = PARAMETER.matcher(route.path());
        return parameter.find() ? plain(visit.path(parameter.group(1))) : "";
    }

    private static String plain(String text) {
        return PLAIN.matcher(text).matches() ? text : "";
    }
}
