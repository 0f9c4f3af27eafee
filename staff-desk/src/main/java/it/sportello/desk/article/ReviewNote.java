package it.sportello.desk.article;

import io.vertx.core.Future;
import it.sportello.desk.page.Visit;
import it.sportello.desk.publication.PublishingDesk;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.review.Review;
import it.sportello.knowledge.review.Review.Outcome;
import it.sportello.knowledge.review.Review.Verdict;
import java.util.Map;
import java.util.Optional;

/** What stands above an article's form of its review: that it waits, or why it came back. */
final class ReviewNote {
    private ReviewNote() {}

    /** Empty where nothing is to be said. */
    static Future<Map<String, Object>> of(Visit visit, PublishingDesk publishing, Optional<KeptArticle> kept) {
        return kept.map(one -> publishing.eyes().reviews().latest(one.article().id()))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .compose(last -> last.map(review -> note(visit, publishing, review))
                        .orElseGet(() -> Future.succeededFuture(Map.of())));
    }

    private static Future<Map<String, Object>> note(Visit visit, PublishingDesk publishing, Review review) {
        if (review.isOpen()) {
            return Future.succeededFuture(Map.of("waits", true));
        }
        return review.ended(Outcome.RETURNED)
                ? publishing
                        .name(visit, review.verdict().map(Verdict::who))
                        .map(name -> Map.of(
                                "waits",
                                false,
                                "by",
                                name,
                                "comment",
                                review.verdict().map(Verdict::comment).orElse("")))
                : Future.succeededFuture(Map.of());
    }
}
