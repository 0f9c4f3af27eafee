package it.sportello.desk.writing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.staff.Role;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.collision.Twin;
import it.sportello.knowledge.collision.Twin.Place;
import it.sportello.knowledge.collision.Twins;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The questions that stand in two articles of the whole knowledge base. */
public final class TwinPages {
    private static final int MOST_ARTICLES = 10_000;
    private static final int SHOWN = 200;

    private final Vertx vertx;
    private final Articles articles;

    public TwinPages(Vertx vertx, Articles articles) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.articles = Objects.requireNonNull(articles, "articles");
    }

    public List<DeskRoute> routes() {
        return List.of(DeskRoute.get("/desk/writing/twins", Role.EDITOR, this::twins));
    }

    private Future<Reply> twins(Visit visit) {
        return articles.search("", MOST_ARTICLES, 0)
                .map(all -> all.stream().map(KeptArticle::article).toList())
                .compose(all -> vertx.executeBlocking(() -> found(all), false))
                .map(found -> new Reply.Page(
                        "twins",
                        Map.of(
                                "rows",
                                found.stream().map(twin -> row(visit, twin)).toList(),
                                "most",
                                found.size() == SHOWN ? SHOWN : 0)));
    }

    private static List<Twin> found(List<Article> articles) {
        return Twins.in(articles, SHOWN);
    }

    private static Map<String, Object> row(Visit visit, Twin twin) {
        String key = twin.closeness().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Map.of(
                "closeness", visit.say("twins." + key),
                "lang", twin.one().language().code(),
                "one", place(twin.one()),
                "other", place(twin.other()));
    }

    private static Map<String, Object> place(Place place) {
        return Map.of("id", place.article().value(), "title", place.title(), "example", place.example());
    }
}
