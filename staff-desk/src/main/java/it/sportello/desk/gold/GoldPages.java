package it.sportello.desk.gold;

import io.vertx.core.Future;
import it.sportello.core.learning.Discretion;
import it.sportello.core.staff.Role;
import it.sportello.desk.choice.ArticleChoice;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.publication.Examining;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.gold.GoldQuestion;
import it.sportello.knowledge.gold.RecentQuestion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The routes of the gold questions' pages. */
public final class GoldPages {
    static final String PATH = "/desk/gold";
    private static final String ONE = PATH + "/:id";
    private static final int LATELY = 50;

    private final Examining examining;
    private final GoldList list;
    private final GoldSaving saving;

    public GoldPages(Examining examining, Articles articles, ArticleChoice choice) {
        this.examining = examining;
        this.list = new GoldList(examining.gold(), articles);
        this.saving = new GoldSaving(examining.gold(), choice);
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH, Role.VIEWER, list::page),
                DeskRoute.get(PATH + "/new", Role.EDITOR, this::blank),
                DeskRoute.get(PATH + "/lately", Role.EDITOR, this::lately),
                DeskRoute.post(PATH, Role.EDITOR, visit -> saving.save(visit, 0)),
                DeskRoute.get(ONE, Role.EDITOR, with(GoldPages::show)),
                DeskRoute.post(ONE, Role.EDITOR, with((visit, question) -> saving.save(visit, question.id()))),
                DeskRoute.post(ONE + "/remove", Role.EDITOR, with(this::remove)));
    }

    private Future<Reply> blank(Visit visit) {
        String from = visit.query("from");
        return from.matches("\\d{1,18}")
                ? examining
                        .recent()
                        .find(Set.of(Long.valueOf(from)))
                        .map(found -> found.stream()
                                .findFirst()
                                .map(GoldPages::taken)
                                .orElseGet(() -> GoldForm.blank("", "it")))
                        .map(GoldPages::page)
                : Future.succeededFuture(page(GoldForm.blank("", "it")));
    }

    /** What tells who asked is taken out, and a person reads the rest before it is kept. */
    private static GoldForm taken(RecentQuestion question) {
        return GoldForm.blank(
                Discretion.mask(question.words().value().replaceAll("\\s+", " ").strip()),
                question.language().code());
    }

    private static Future<Reply> show(Visit visit, GoldQuestion question) {
        return Future.succeededFuture(page(GoldForm.of(question)));
    }

    private static Reply page(GoldForm form) {
        return GoldSaving.page(Reply.OK, form, Map.of(), List.of());
    }

    private Future<Reply> remove(Visit visit, GoldQuestion question) {
        return examining.gold().remove(question.id()).compose(gone -> GoldSaving.done("gold-removed"));
    }

    private Future<Reply> lately(Visit visit) {
        return examining
                .recent()
                .latest(LATELY)
                .map(found -> new Reply.Page(
                        "gold-lately",
                        Map.of(
                                "rows",
                                found.stream()
                                        .map(one -> Map.<String, Object>of(
                                                "id", String.valueOf(one.id()),
                                                "words", one.words().value(),
                                                "lang", one.language().code()))
                                        .toList())));
    }

    private Function<Visit, Future<Reply>> with(BiFunction<Visit, GoldQuestion, Future<Reply>> then) {
        return visit -> visit.path("id").matches("\\d{1,18}")
                ? examining
                        .gold()
                        .find(Long.parseLong(visit.path("id")))
                        .compose(found ->
                                found.map(one -> then.apply(visit, one)).orElseGet(GoldPages::missing))
                : missing();
    }

    private static Future<Reply> missing() {
        return Future.succeededFuture(new Reply.Page(404, "refused", Map.of("key", "no-gold", "kept", List.of())));
    }
}
