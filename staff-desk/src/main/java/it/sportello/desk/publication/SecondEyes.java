package it.sportello.desk.publication;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.review.Review;
import it.sportello.knowledge.review.Review.Outcome;
import it.sportello.knowledge.review.ReviewRule;
import it.sportello.knowledge.review.Reviews;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose eyes must have seen a text before citizens read it: where the rule demands it, an approver's who has not
 * written it.
 */
public record SecondEyes(Articles articles, Reviews reviews, ReviewRule rule) {
    public SecondEyes {
        Objects.requireNonNull(articles, "articles");
        Objects.requireNonNull(reviews, "reviews");
        Objects.requireNonNull(rule, "rule");
    }

    /** What somebody may publish at once, as the versions that he saw, and what others must see first. */
    record Sorted(Map<ArticleId, Integer> free, List<KeptArticle> toReview) {
        Sorted {
            free = Map.copyOf(free);
            toReview = List.copyOf(toReview);
        }
    }

    public boolean demands(KeptArticle kept) {
        return rule.demands(kept.article().owner());
    }

    /**
     * Whether his eyes are other ones, and he may say yes in the office of that answer.
     *
     * @param writer who saved the text; empty where the service did
     */
    public static boolean mayApprove(Visit visit, KeptArticle kept, Optional<StaffId> writer) {
        return mayApprove(visit, kept.article().owner(), writer);
    }

    /** Whether his eyes are other ones than the writer's, and he may say yes in that office. */
    public static boolean mayApprove(Visit visit, OfficeId owner, Optional<StaffId> writer) {
        return visit.may(Role.APPROVER, owner) && !writer.equals(Optional.of(visit.myId()));
    }

    Future<Sorted> sort(Visit visit, Set<ArticleId> wanted) {
        return Future.all(wanted.stream().map(id -> look(visit, id)).toList())
                .map(all -> all.<Optional<Looked>>list().stream()
                        .flatMap(Optional::stream)
                        .toList())
                .map(SecondEyes::sorted);
    }

    private static Sorted sorted(List<Looked> looked) {
        return new Sorted(
                looked.stream()
                        .filter(Looked::free)
                        .collect(Collectors.toMap(
                                one -> one.kept().article().id(),
                                one -> one.kept().version())),
                looked.stream().filter(one -> !one.free()).map(Looked::kept).toList());
    }

    private record Looked(KeptArticle kept, boolean free) {}

    private Future<Optional<Looked>> look(Visit visit, ArticleId id) {
        return articles.find(id)
                .compose(found -> found.map(
                                kept -> isFree(visit, kept).map(free -> Optional.of(new Looked(kept, free))))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private Future<Boolean> isFree(Visit visit, KeptArticle kept) {
        if (!demands(kept) || kept.isPublished() || mayApprove(visit, kept, kept.savedBy())) {
            return Future.succeededFuture(true);
        }
        return reviews.latest(kept.article().id())
                .map(last -> last.filter(review -> approves(review, kept)).isPresent());
    }

    /** A publication that was held up after an approval needs no second one. */
    private static boolean approves(Review review, KeptArticle kept) {
        return review.ended(Outcome.APPROVED) && review.version() == kept.version();
    }

    Future<?> ask(Visit visit, List<KeptArticle> articles) {
        return Future.all(articles.stream()
                .map(kept -> reviews.ask(kept.article().id(), kept.version(), visit.myId(), ""))
                .toList());
    }
}
