package it.sportello.desk.crowd;

import io.vertx.core.Future;
import it.sportello.core.crowd.OpenQuestion;
import it.sportello.core.crowd.QuestionId;
import it.sportello.core.crowd.Rushes.Kind;
import it.sportello.core.crowd.Rushes.Rush;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.Role;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Articles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The alarm that a page shows while far more ask something than usual, on whichever node. */
public final class RushPages {
    private static final String PATH = "/desk/rushes";

    private final Crowd crowd;
    private final Articles articles;

    public RushPages(Crowd crowd, Articles articles) {
        this.crowd = crowd;
        this.articles = articles;
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH + "/now", Role.OPERATOR, this::now),
                DeskRoute.post(PATH + "/:number/seen", Role.OPERATOR, this::see));
    }

    private Future<Reply> now(Visit visit) {
        return crowd.rushes().goingOn().compose(rushes -> rows(visit, rushes)).map(rows -> {
            String seen = Integer.toHexString(rows.hashCode());
            return visit.query("seen").equals(seen)
                    ? new Reply.Unchanged()
                    : new Reply.Page("rushes-piece", Map.of("rows", rows, "seen", seen));
        });
    }

    private Future<List<Map<String, Object>>> rows(Visit visit, List<Rush> rushes) {
        Future<List<Map<String, Object>>> rows = Future.succeededFuture(new ArrayList<>());
        for (Rush rush : rushes.stream().filter(one -> !one.seen()).toList()) {
            rows = rows.compose(before -> topic(visit, rush).map(topic -> {
                topic.ifPresent(words -> before.add(row(rush, words)));
                return before;
            }));
        }
        return rows;
    }

    /** What it is about, in words; empty where its question is answered or erased meanwhile. */
    private Future<Optional<String>> topic(Visit visit, Rush rush) {
        return rush.kind() == Kind.ARTICLE
                ? articles.find(new ArticleId(rush.topic()))
                        .map(found -> found.map(
                                kept -> kept.article().title(visit.texts().language())))
                : QuestionId.read(rush.topic())
                        .map(id -> crowd.questions()
                                .find(Set.of(id))
                                .map(open -> open.stream()
                                        .filter(question -> OwnGroups.may(visit, question))
                                        .map(OpenQuestion::words)
                                        .map(words -> words.value().strip())
                                        .findFirst()))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private static Map<String, Object> row(Rush rush, String topic) {
        Map<String, Object> row = new HashMap<>();
        row.put("number", String.valueOf(rush.number()));
        row.put("kind", rush.kind() == Kind.ARTICLE ? "article" : "group");
        row.put("id", rush.topic());
        row.put("topic", topic);
        row.put("now", rush.rate().now());
        row.put("usual", Math.round(rush.rate().usual()));
        return row;
    }

    private Future<Reply> see(Visit visit) {
        String number = visit.path("number");
        return number.matches("\\d{1,18}")
                ? crowd.rushes()
                        .see(Long.parseLong(number), visit.myId())
                        .map(new Reply.Redirect("/desk?done=rush-seen"))
                : GroupSheet.gone();
    }
}
