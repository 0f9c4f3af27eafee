package it.sportello.desk.publication;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.Role;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.ListedArticle;
import it.sportello.knowledge.examination.Run;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The routes of exams: what a publication would change, and how the release in service fares. */
public final class ExamPages {
    static final String PATH = "/desk/exams";
    private static final String ONE = PATH + "/:number";
    private static final String PREVIEW = PATH + "/preview";
    private static final int INVALID = 422;
    private static final int HISTORY = 50;

    /** Of so many corrected articles few are meant: nobody takes hundreds of ticks away one by one. */
    private static final int MANY = 20;

    private final PublishingDesk desk;
    private final Examining examining;
    private final Articles articles;
    private final ExamView view;
    private final ExamConsent consent;

    public ExamPages(PublishingDesk desk, Articles articles, Moments moments) {
        this.desk = desk;
        this.examining = desk.publishing().examining();
        this.articles = articles;
        this.view = new ExamView(desk, articles, moments);
        this.consent = new ExamConsent(desk, view);
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH, Role.VIEWER, this::history),
                DeskRoute.post(PATH, Role.EDITOR, this::test),
                DeskRoute.get(PREVIEW, Role.EDITOR, visit -> choice(visit, Reply.OK, "")),
                DeskRoute.post(PREVIEW, Role.EDITOR, this::preview),
                DeskRoute.get(ONE, Role.VIEWER, with((visit, run) -> view.page(visit, run, Reply.OK, Map.of()))),
                DeskRoute.get(ONE + "/news", Role.VIEWER, with(view::news)),
                DeskRoute.post(ONE + "/publish", desk.allowed(), with(consent::publish)));
    }

    private Future<Reply> history(Visit visit) {
        return examining
                .runs()
                .history(HISTORY)
                .compose(runs -> Future.all(
                                runs.stream().map(run -> view.row(visit, run)).toList())
                        .map(rows -> new Reply.Page(
                                "exams", Map.of("rows", rows.list(), "mayTest", visit.may(Role.EDITOR)))));
    }

    private Future<Reply> test(Visit visit) {
        return examining.examiner().test(Optional.of(visit.myId())).map(begun -> follow(begun.number()));
    }

    private Future<Reply> choice(Visit visit, int status, String error) {
        return articles.unpublished().map(all -> {
            long changed = all.stream().filter(ListedArticle::isChanged).count();
            List<Map<String, Object>> rows =
                    all.stream().map(one -> row(visit, one, changed <= MANY)).toList();
            return new Reply.Page(
                    status,
                    "exam-choice",
                    Map.of("rows", rows, "error", error, "changed", changed, "many", changed > MANY));
        });
    }

    private static Map<String, Object> row(Visit visit, ListedArticle one, boolean ticked) {
        return Map.of(
                "id",
                one.id().value(),
                "title",
                one.title(visit.texts().language()),
                "fresh",
                !one.isInService(),
                "ticked",
                ticked && one.isChanged());
    }

    private Future<Reply> preview(Visit visit) {
        return wanted(visit).compose(wanted -> preview(visit, wanted));
    }

    private Future<Set<ArticleId>> wanted(Visit visit) {
        return visit.typed("action").equals("changed")
                ? articles.unpublished()
                        .map(all -> ids(
                                all.stream().filter(ListedArticle::isChanged).map(ListedArticle::id)))
                : Future.succeededFuture(ids(
                        visit.all("article").stream().filter(ArticleId::isValid).map(ArticleId::new)));
    }

    private static Set<ArticleId> ids(Stream<ArticleId> ids) {
        return ids.collect(Collectors.toUnmodifiableSet());
    }

    private Future<Reply> preview(Visit visit, Set<ArticleId> wanted) {
        return wanted.isEmpty()
                ? choice(visit, INVALID, visit.say("exam.error.none-chosen"))
                : examining
                        .examiner()
                        .preview(wanted, Optional.of(visit.myId()))
                        .map(begun -> follow(begun.number()));
    }

    private static Reply follow(long number) {
        return new Reply.Redirect(PATH + "/" + number);
    }

    private Function<Visit, Future<Reply>> with(BiFunction<Visit, Run, Future<Reply>> then) {
        return visit -> visit.path("number").matches("\\d{1,18}")
                ? examining
                        .runs()
                        .find(Long.parseLong(visit.path("number")))
                        .compose(found ->
                                found.map(run -> then.apply(visit, run)).orElseGet(ExamPages::missing))
                : missing();
    }

    private static Future<Reply> missing() {
        return Future.succeededFuture(new Reply.Page(404, "refused", Map.of("key", "no-exam", "kept", List.of())));
    }
}
