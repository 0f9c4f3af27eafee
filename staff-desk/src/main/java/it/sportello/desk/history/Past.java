package it.sportello.desk.history;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staff.StaffMembers;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.history.Chronicle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the pages that look back read. */
public record Past(Chronicle chronicle, Articles articles, Offices offices, StaffMembers members) {
    private static final int NOT_FOUND = 404;

    public Past {
        Objects.requireNonNull(chronicle, "chronicle");
        Objects.requireNonNull(articles, "articles");
        Objects.requireNonNull(offices, "offices");
        Objects.requireNonNull(members, "members");
    }

    /** With the article that the path names, or else a page that says that there is none. */
    Future<Reply> article(Visit visit, Function<KeptArticle, Future<Reply>> then) {
        String id = visit.path("id");
        if (!ArticleId.isValid(id)) {
            return missing();
        }
        return articles.find(new ArticleId(id)).compose(found -> found.map(then).orElseGet(Past::missing));
    }

    static Future<Reply> missing() {
        return Future.succeededFuture(
                new Reply.Page(NOT_FOUND, "refused", Map.of("key", "no-article", "kept", List.of())));
    }

    /** The names of all who have an account. */
    Future<Function<Optional<StaffId>, String>> names(Visit visit) {
        return members.all().map(all -> {
            Map<StaffId, String> names = all.stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
            return who -> who.map(id -> Optional.ofNullable(names.get(id)).orElseGet(() -> visit.say("past.someone")))
                    .orElseGet(() -> visit.say("article.by-service"));
        });
    }
}
