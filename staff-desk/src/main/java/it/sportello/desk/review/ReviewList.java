package it.sportello.desk.review;

import io.vertx.core.Future;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.publication.PublishingDesk;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.review.Review;
import it.sportello.knowledge.review.Review.Verdict;
import it.sportello.knowledge.review.Reviews;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The list of what waits for a review, and of what went back to the one who looks at it. */
public final class ReviewList {
    private static final int ON_A_PAGE = 20;

    private final PublishingDesk publishing;
    private final Moments moments;

    public ReviewList(PublishingDesk publishing, Moments moments) {
        this.publishing = Objects.requireNonNull(publishing, "publishing");
        this.moments = Objects.requireNonNull(moments, "moments");
    }

    Future<Reply> page(Visit visit) {
        int page = visit.query("page").matches("[1-9]\\d{0,5}") ? Integer.parseInt(visit.query("page")) : 1;
        Reviews reviews = publishing.eyes().reviews();
        return Future.all(
                        reviews.waiting(ON_A_PAGE, (page - 1) * ON_A_PAGE).compose(found -> rows(visit, found)),
                        reviews.returned(visit.myId(), ON_A_PAGE).compose(found -> rows(visit, found)),
                        reviews.count())
                .map(all -> {
                    int count = all.resultAt(2);
                    return new Reply.Page(
                            "reviews",
                            Map.of(
                                    "rows",
                                    all.resultAt(0),
                                    "returned",
                                    all.resultAt(1),
                                    "count",
                                    count,
                                    "page",
                                    page,
                                    "more",
                                    page * ON_A_PAGE < count,
                                    "demanded",
                                    publishing.eyes().rule().isOn()));
                });
    }

    private Future<List<Map<String, Object>>> rows(Visit visit, List<Review> reviews) {
        return Future.all(reviews.stream().map(review -> row(visit, review)).toList())
                .map(rows -> rows.<Map<String, Object>>list());
    }

    private Future<Map<String, Object>> row(Visit visit, Review review) {
        return Future.all(
                        publishing.eyes().articles().find(review.article()),
                        publishing.name(visit, Optional.of(review.asking().who())),
                        publishing.name(visit, review.verdict().map(Verdict::who)))
                .map(all -> {
                    Optional<KeptArticle> kept = all.resultAt(0);
                    Map<String, Object> row = new HashMap<>();
                    row.put("id", review.article().value());
                    row.put(
                            "title",
                            kept.map(one -> one.article().title(visit.texts().language()))
                                    .orElse(review.article().value()));
                    row.put("by", all.resultAt(1));
                    row.put("mine", review.asking().who().equals(visit.myId()));
                    row.put("when", moments.time(review.asking().when(), visit.now(), visit.texts()));
                    row.put("words", review.asking().words());
                    review.verdict().ifPresent(verdict -> {
                        row.put("decider", all.resultAt(2));
                        row.put("comment", verdict.comment());
                    });
                    return row;
                });
    }
}
