package it.sportello.desk.learning;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.learning.Suggestions;
import it.sportello.core.staff.Role;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.publication.PublishingDesk;
import it.sportello.knowledge.article.Articles;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The routes of what the bot may learn. */
public final class LearningPages {
    private static final String PATH = "/desk/learning";
    private static final int INVALID = 422;
    private static final int CONFLICT = 409;

    private final Suggestions suggestions;
    private final Articles articles;
    private final PublishingDesk publishing;
    private final LearningList list;

    public LearningPages(Suggestions suggestions, Articles articles, PublishingDesk publishing, Moments moments) {
        this.suggestions = suggestions;
        this.articles = articles;
        this.publishing = publishing;
        this.list = new LearningList(suggestions, articles, publishing, moments);
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH, Role.EDITOR, visit -> list.page(visit, Reply.OK, "")),
                DeskRoute.post(PATH, Role.EDITOR, this::decide),
                DeskRoute.post(PATH + "/publish", publishing.allowed(), this::publish));
    }

    /** One question by its own button, or all that are ticked by those below the list. */
    private Future<Reply> decide(Visit visit) {
        Set<Long> learn = ids(visit, "learn");
        Set<Long> dismiss = ids(visit, "dismiss");
        Set<Long> ticked = ids(visit, "ticked");
        return switch (visit.typed("action")) {
            case "learn" -> learn(visit, ticked);
            case "dismiss" -> dismiss(visit, ticked);
            default -> learn.isEmpty() ? dismiss(visit, dismiss) : learn(visit, learn);
        };
    }

    private Future<Reply> learn(Visit visit, Set<Long> ids) {
        return ids.isEmpty()
                ? nothingTicked(visit)
                : new Learning(suggestions, articles, visit)
                        .learn(ids)
                        .compose(learnt -> learnt == 0
                                ? list.page(visit, CONFLICT, visit.say("learning.error.gone"))
                                : done("learnt"));
    }

    private Future<Reply> dismiss(Visit visit, Set<Long> ids) {
        return ids.isEmpty() ? nothingTicked(visit) : suggestions.settle(ids).compose(settled -> done("dismissed"));
    }

    private Future<Reply> nothingTicked(Visit visit) {
        return list.page(visit, INVALID, visit.say("learning.error.none"));
    }

    private Future<Reply> publish(Visit visit) {
        Set<ArticleId> wanted = visit.all("article").stream()
                .filter(ArticleId::isValid)
                .map(ArticleId::new)
                .collect(Collectors.toSet());
        return wanted.isEmpty() ? Future.succeededFuture(new Reply.Redirect(PATH)) : publishing.publish(visit, wanted);
    }

    private static Future<Reply> done(String what) {
        return Future.succeededFuture(new Reply.Redirect(PATH + "?done=" + what));
    }

    private static Set<Long> ids(Visit visit, String field) {
        Stream<String> typed = visit.all(field).stream();
        return typed.filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).collect(Collectors.toSet());
    }
}
