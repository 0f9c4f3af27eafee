package it.sportello.desk.page;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.ticket.Tickets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What stands on every page: the office's name, who is signed in, what waits, the words, the form token. */
public final class Layout {
    private final Supplier<String> officeName;
    private final Tickets tickets;
    private final Templates templates;

    /** @param officeName as it is when a page is made */
    public Layout(Supplier<String> officeName, Tickets tickets, Templates templates) {
        this.officeName = officeName;
        this.tickets = tickets;
        this.templates = templates;
    }

    /** The whole page as text. */
    public Future<String> render(Visit visit, Reply.Page page) {
        if (visit.byScript()) {
            return Future.succeededFuture(templates.fill(page.template(), filled(visit, page, 0)));
        }
        return waiting(visit).map(open -> templates.fill(page.template(), filled(visit, page, open)));
    }

    /** The number is a courtesy: a page that explains a broken database must not need the database. */
    private Future<Integer> waiting(Visit visit) {
        return visit.may(Role.OPERATOR) && !visit.me().mustChangePassword()
                ? tickets.open(visit.reach(Role.OPERATOR)).recover(away -> Future.succeededFuture(0))
                : Future.succeededFuture(0);
    }

    private Map<String, Object> filled(Visit visit, Reply.Page page, int open) {
        Map<String, Object> model = new HashMap<>(page.model());
        model.put("t", new Wording(visit.texts()));
        model.put("lang", visit.texts().language().code());
        model.put("officeName", officeName.get());
        model.put("token", visit.formToken());
        model.put("here", again(visit));
        model.put("open", open);
        visit.member().ifPresent(member -> model.put("me", me(visit, member)));
        notice(visit, model);
        return model;
    }

    /** Where the same page is found again in another language; what was sent cannot be asked for. */
    private static String again(Visit visit) {
        boolean asked = visit.context().request().method().equals(HttpMethod.GET);
        return asked ? visit.context().request().uri() : "/desk";
    }

    private static Map<String, Object> me(Visit visit, StaffMember member) {
        return Map.of(
                "name", member.name(),
                "role", visit.say("role." + member.role().name().toLowerCase(Locale.ROOT)),
                "free", !member.mustChangePassword(),
                "answers", visit.may(Role.OPERATOR),
                "edits", visit.may(Role.EDITOR),
                "administers", visit.may(Role.ADMINISTRATOR));
    }

    /** What was just done, named by the page that sent us here; only names that we know are shown. */
    private static void notice(Visit visit, Map<String, Object> model) {
        String key = "done." + visit.query("done");
        if (visit.texts().has(key)) {
            model.put("notice", visit.say(key));
        }
    }
}
