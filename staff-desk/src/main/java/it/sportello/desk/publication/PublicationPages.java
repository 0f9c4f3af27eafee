package it.sportello.desk.publication;

import io.vertx.core.Future;
import it.sportello.core.staff.Role;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.publishing.Publication;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The routes of the publications' page. */
public final class PublicationPages {
    private static final String ONE = PublishingDesk.PATH + "/:number";

    private final PublishingDesk desk;
    private final PublicationView view;

    public PublicationPages(PublishingDesk desk, Articles articles, Moments moments) {
        this.desk = desk;
        this.view = new PublicationView(desk, articles, moments);
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PublishingDesk.PATH, Role.VIEWER, this::latest),
                DeskRoute.post(PublishingDesk.PATH, desk.allowed(), desk::again),
                DeskRoute.get(ONE, Role.VIEWER, with(this::page)),
                DeskRoute.get(ONE + "/news", Role.VIEWER, with(this::news)));
    }

    private Future<Reply> latest(Visit visit) {
        return desk.publishing()
                .publications()
                .latest()
                .compose(latest -> latest.map(one -> page(visit, one))
                        .orElseGet(() -> Future.succeededFuture(
                                new Reply.Page("publication-none", Map.of("mayPublish", desk.isOpenTo(visit))))));
    }

    private Future<Reply> page(Visit visit, Publication publication) {
        return view.model(visit, publication).map(model -> new Reply.Page("publication", model));
    }

    /** The page's changing part again; nothing where it shows the same already. */
    private Future<Reply> news(Visit visit, Publication publication) {
        return view.model(visit, publication)
                .map(model -> visit.query("seen").equals(model.get("seen"))
                        ? new Reply.Unchanged()
                        : new Reply.Page("publication-news", model));
    }

    private Function<Visit, Future<Reply>> with(BiFunction<Visit, Publication, Future<Reply>> then) {
        return visit -> find(visit)
                .compose(found -> found.map(one -> then.apply(visit, one)).orElseGet(PublicationPages::missing));
    }

    private Future<Optional<Publication>> find(Visit visit) {
        String number = visit.path("number");
        return number.matches("\\d{1,18}")
                ? desk.publishing().publications().find(Long.parseLong(number))
                : Future.succeededFuture(Optional.empty());
    }

    private static Future<Reply> missing() {
        return Future.succeededFuture(
                new Reply.Page(404, "refused", Map.of("key", "no-publication", "kept", List.of())));
    }
}
