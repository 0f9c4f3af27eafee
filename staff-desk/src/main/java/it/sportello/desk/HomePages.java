package it.sportello.desk;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import it.sportello.core.message.Language;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.Tickets;
import it.sportello.desk.freshness.Attention;
import it.sportello.desk.guard.Access;
import it.sportello.desk.guard.Cookies;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.opening.Essentials;
import it.sportello.desk.opening.Threshold;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Articles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The first page after signing in, and the choice of the pages' language. */
final class HomePages {
    private static final String HOME = "/desk";

    private final Tickets tickets;
    private final Articles articles;
    private final Cookies cookies;
    private final Attention attention;
    private final Threshold threshold;

    HomePages(Tickets tickets, Articles articles, Cookies cookies, Attention attention, Threshold threshold) {
        this.threshold = threshold;
        this.attention = attention;
        this.tickets = tickets;
        this.articles = articles;
        this.cookies = cookies;
    }

    List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(HOME, Role.VIEWER, this::home),
                DeskRoute.get(HOME + "/", Role.VIEWER, this::home),
                new DeskRoute(HttpMethod.GET, HOME + "/language", new Access.Open(), this::language));
    }

    private Future<Reply> home(Visit visit) {
        return articles.count()
                .compose(found -> Future.all(
                                tickets.open(visit.reach(Role.OPERATOR)), attention.count(visit), missing(visit))
                        .map(both -> {
                            Map<String, Object> model = new HashMap<>();
                            model.put("attention", both.<Integer>resultAt(1));
                            model.put("articles", found.articles());
                            model.put("published", found.published());
                            model.put("waiting", both.<Integer>resultAt(0));
                            model.put("missing", both.<List<String>>resultAt(2));
                            return new Reply.Page("home", model);
                        }));
    }

    /** Before citizens come, for those who can do something about it. */
    private Future<List<String>> missing(Visit visit) {
        return visit.may(Role.ADMINISTRATOR)
                ? threshold.look().map(readiness -> Essentials.missing(visit, readiness))
                : Future.succeededFuture(List.of());
    }

    private Future<Reply> language(Visit visit) {
        Language.ofTag(visit.query("to")).ifPresent(to -> cookies.keepLanguage(visit.context(), to));
        String back = Objects.requireNonNullElse(visit.query("back"), HOME);
        boolean ours = back.equals(HOME) || back.startsWith(HOME + "/") || back.startsWith(HOME + "?");
        boolean safe = ours && !back.contains("\\") && back.chars().noneMatch(Character::isISOControl);
        return Future.succeededFuture(new Reply.Redirect(safe ? back : HOME));
    }
}
