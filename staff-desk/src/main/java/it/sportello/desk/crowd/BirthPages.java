package it.sportello.desk.crowd;

import io.vertx.core.Future;
import it.sportello.core.crowd.Births.Birth;
import it.sportello.core.crowd.OpenQuestion;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.Role;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.ListedArticle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The routes by which a person's answer becomes an article, and the page that shows what that saved. */
public final class BirthPages {
    private final Crowd crowd;
    private final Articles articles;
    private final Moments moments;
    private final ArticleBirth birth;

    public BirthPages(Crowd crowd, GroupSources sources, Moments moments) {
        this.crowd = crowd;
        this.articles = sources.articles();
        this.moments = moments;
        this.birth = new ArticleBirth(sources, crowd.answers().births(), moments);
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get("/desk/born", Role.VIEWER, this::list),
                DeskRoute.post("/desk/tickets/:id/article", Role.EDITOR, this::ofTicket),
                DeskRoute.post("/desk/groups/replies/:number/article", Role.EDITOR, this::ofReply));
    }

    private Future<Reply> ofTicket(Visit visit) {
        String id = visit.path("id");
        return id.matches("\\d{1,18}")
                ? born(visit, crowd.answers().replies().together(Long.parseLong(id)))
                : GroupSheet.gone();
    }

    private Future<Reply> ofReply(Visit visit) {
        String number = visit.path("number");
        return number.matches("\\d{1,18}")
                ? born(visit, crowd.answers().replies().tickets(Long.parseLong(number)))
                : GroupSheet.gone();
    }

    private Future<Reply> born(Visit visit, Future<Set<Long>> tickets) {
        return tickets.compose(crowd.questions()::ofTickets)
                .compose((List<OpenQuestion> questions) ->
                        questions.isEmpty() ? GroupSheet.gone() : born(visit, questions));
    }

    /** Of those questions alone for whose office the visitor writes answers. */
    private Future<Reply> born(Visit visit, List<OpenQuestion> questions) {
        List<OpenQuestion> own = questions.stream()
                .filter(question -> visit.may(Role.EDITOR, question.office()))
                .toList();
        return own.isEmpty()
                ? Future.succeededFuture(Reply.NotAllowed.in(questions.get(0).office(), Role.EDITOR))
                : birth.of(visit, own);
    }

    private Future<Reply> list(Visit visit) {
        return crowd.answers()
                .births()
                .all()
                .compose(births -> articles.named(
                                births.stream().map(Birth::article).collect(Collectors.toSet()))
                        .map(named -> page(visit, births, named)));
    }

    private Reply page(Visit visit, List<Birth> births, List<ListedArticle> all) {
        Map<ArticleId, ListedArticle> byId =
                all.stream().collect(Collectors.toMap(ListedArticle::id, Function.identity()));
        Map<String, Object> model = new HashMap<>();
        model.put(
                "rows",
                births.stream()
                        .flatMap(one ->
                                Stream.ofNullable(byId.get(one.article())).map(found -> row(visit, one, found)))
                        .toList());
        model.put("saved", births.stream().mapToLong(Birth::saved).sum());
        return new Reply.Page("born", model);
    }

    private Map<String, Object> row(Visit visit, Birth birth, ListedArticle one) {
        return Map.of(
                "id", birth.article().value(),
                "title", one.title(visit.texts().language()),
                "at", moments.time(birth.at(), visit.now(), visit.texts()),
                "questions", birth.questions(),
                "saved", birth.saved(),
                "published", one.isInService());
    }
}
