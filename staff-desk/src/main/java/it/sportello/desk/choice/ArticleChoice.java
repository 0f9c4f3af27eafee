package it.sportello.desk.choice;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.catalogue.Catalogue;
import it.sportello.knowledge.catalogue.Filters;
import it.sportello.knowledge.catalogue.Wanted;
import it.sportello.knowledge.catalogue.Wanted.Today;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The field in which an article is chosen by its code or by words of it, however many articles there are. */
public final class ArticleChoice {
    /** The field, and the name of an error in it. */
    public static final String FIELD = "article";

    /** One of those that were offered. It counts more than the words that led to it. */
    private static final String CHOSEN = "chosen";

    private static final int OFFERED = 10;

    /** Looked at to find those that citizens read. */
    private static final int LOOKED_AT = 50;

    private static final int LONGEST = 200;

    private final Articles articles;
    private final Catalogue catalogue;
    private final Moments moments;

    public ArticleChoice(Articles articles, Catalogue catalogue, Moments moments) {
        this.articles = Objects.requireNonNull(articles, "articles");
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.moments = Objects.requireNonNull(moments, "moments");
    }

    /** What stands in the field, or was chosen below it. */
    public static String typed(Visit visit) {
        String chosen = visit.typed(CHOSEN).strip();
        return chosen.isEmpty() ? visit.typed(FIELD).strip() : chosen;
    }

    /** The codes and titles that fit what is typed in a field, to choose from. */
    public Future<Reply> codes(Visit visit) {
        return found(
                        visit,
                        visit.query(visit.query("field")).strip(),
                        !visit.query("served").isEmpty())
                .map(all -> new Reply.Page("article-codes", Map.of("rows", rows(visit, all.stream()))));
    }

    /**
     * The article of that code, or the only one with those words.
     *
     * @param served whether only those are offered that citizens read
     */
    public Future<Choice> of(Visit visit, String typed, boolean served) {
        if (typed.isEmpty()) {
            return Future.succeededFuture(new Choice.Unclear(visit.say("choice.error.none"), List.of()));
        }
        Future<Optional<KeptArticle>> byCode = ArticleId.isValid(typed)
                ? articles.find(new ArticleId(typed))
                : Future.succeededFuture(Optional.empty());
        return byCode.compose(found -> found.map(kept -> Future.<Choice>succeededFuture(
                        new Choice.One(kept.article().id())))
                .orElseGet(() -> found(visit, typed, served).map(all -> choice(visit, typed, all))));
    }

    private static Choice choice(Visit visit, String typed, List<KeptArticle> found) {
        if (found.isEmpty()) {
            return new Choice.Unclear(visit.say("choice.error.unknown", typed), List.of());
        }
        List<KeptArticle> titled =
                found.stream().filter(kept -> isTitle(kept, typed)).toList();
        if (found.size() == 1 || titled.size() == 1) {
            KeptArticle only = (titled.isEmpty() ? found : titled).get(0);
            return new Choice.One(only.article().id());
        }
        return new Choice.Unclear(
                visit.say("choice.error.which"), rows(visit, found.stream().limit(OFFERED)));
    }

    private static boolean isTitle(KeptArticle kept, String typed) {
        return kept.article().texts().values().stream()
                .anyMatch(text -> text.title().strip().equalsIgnoreCase(typed));
    }

    private Future<List<KeptArticle>> found(Visit visit, String typed, boolean served) {
        String words = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        Today today = new Today(visit.now(), moments.day(visit.now()));
        return catalogue
                .look(new Wanted(words, Filters.NONE, today, served ? LOOKED_AT : 2 * OFFERED, 0))
                .map(found -> found.articles().stream()
                        .filter(kept -> !served || kept.published().isPresent())
                        .limit(2 * OFFERED)
                        .toList());
    }

    private static List<Map<String, Object>> rows(Visit visit, Stream<KeptArticle> all) {
        Language language = visit.texts().language();
        return all.map(kept -> Map.<String, Object>of(
                        "id", kept.article().id().value(),
                        "title", kept.article().title(language)))
                .toList();
    }
}
