package it.sportello.knowledge.history;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.knowledge.article.Article;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where it is looked up what was written, and what citizens read when. */
public interface Chronicle {

    /** All versions of an article, the latest first; none where there is no such article. */
    Future<List<PastVersion>> versions(ArticleId id);

    /** One version as it was saved. */
    Future<Optional<Article>> text(ArticleId id, int version);

    /** The releases that were in force at some moment from the first on and before the second, the latest first. */
    Future<List<PastRelease>> releases(Instant first, Instant second);

    /**
     * What a release held, by today's Italian titles.
     *
     * @param words each of which stands in id, title or examples of the article as it is today; all for an empty search
     */
    Future<List<Article>> held(long release, String words, int limit, int offset);
}
