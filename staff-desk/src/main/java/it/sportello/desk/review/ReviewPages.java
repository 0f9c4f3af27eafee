package it.sportello.desk.review;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.Role;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.publication.PublishingDesk;
import it.sportello.desk.publication.SecondEyes;
import it.sportello.desk.review.ReviewSheet.Seen;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.review.Review;
import it.sportello.knowledge.review.Review.Outcome;
import it.sportello.knowledge.review.Reviews;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The routes of reviews. */
public final class ReviewPages {
    private static final String ONE = "/desk/articles/:id/review";
    private static final int LONGEST_WORDS = 1000;
    private static final int INVALID = 422;
    private static final int FORBIDDEN = 403;

    private final PublishingDesk publishing;
    private final ReviewSheet sheet;
    private final ReviewList list;

    public ReviewPages(PublishingDesk publishing, ReviewSheet sheet, ReviewList list) {
        this.publishing = Objects.requireNonNull(publishing, "publishing");
        this.sheet = Objects.requireNonNull(sheet, "sheet");
        this.list = Objects.requireNonNull(list, "list");
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get("/desk/reviews", Role.VIEWER, list::page),
                DeskRoute.get(
                        ONE, Role.VIEWER, visit -> with(visit, seen -> sheet.page(visit, seen, Reply.OK, Map.of()))),
                DeskRoute.post(ONE + "/ask", Role.EDITOR, visit -> with(visit, seen -> ask(visit, seen))),
                DeskRoute.post(
                        ONE + "/approve",
                        Role.APPROVER,
                        visit -> with(visit, approving(visit, seen -> approve(visit, seen)))),
                DeskRoute.post(
                        ONE + "/return",
                        Role.APPROVER,
                        visit -> with(visit, approving(visit, seen -> giveBack(visit, seen)))),
                DeskRoute.post(ONE + "/take-back", Role.EDITOR, visit -> with(visit, seen -> takeBack(visit, seen))));
    }

    private Reviews reviews() {
        return publishing.eyes().reviews();
    }

    private Future<Reply> with(Visit visit, Function<Seen, Future<Reply>> then) {
        String id = visit.path("id");
        Future<Optional<KeptArticle>> kept = ArticleId.isValid(id)
                ? publishing.eyes().articles().find(new ArticleId(id))
                : Future.succeededFuture(Optional.empty());
        return kept.compose(found -> found.map(article -> reviews()
                        .latest(article.article().id())
                        .compose(review -> then.apply(new Seen(article, review))))
                .orElseGet(() -> Future.succeededFuture(
                        new Reply.Page(404, "refused", Map.of("key", "no-article", "kept", List.of())))));
    }

    /** Asks, asks about a newer version, or says more to the one who will read it. */
    private Future<Reply> ask(Visit visit, Seen seen) {
        String words = visit.typed("words").strip();
        if (words.length() > LONGEST_WORDS) {
            return tooLong(visit, seen, "words", words);
        }
        return reviews()
                .ask(seen.kept().article().id(), seen.kept().version(), visit.myId(), words)
                .map(asked -> back(seen, "review-asked"));
    }

    /** Saying yes or giving back is for those who approve in the office of that answer. */
    private static Function<Seen, Future<Reply>> approving(Visit visit, Function<Seen, Future<Reply>> deed) {
        return seen -> visit.may(Role.APPROVER, seen.kept().article().owner())
                ? deed.apply(seen)
                : Future.succeededFuture(
                        Reply.NotAllowed.in(Optional.of(seen.kept().article().owner()), Role.APPROVER));
    }

    private Future<Reply> approve(Visit visit, Seen seen) {
        Optional<Review> open = seen.open(visit);
        if (open.isEmpty()) {
            return Future.succeededFuture(back(seen, "review-gone"));
        }
        return sheet.written(open.get())
                .compose(writer -> SecondEyes.mayApprove(visit, seen.kept(), writer)
                        ? approve(visit, seen, open.get())
                        : sheet.page(
                                visit, seen, FORBIDDEN, Map.of("errors", error("comment", visit, "review.error.own"))));
    }

    private Future<Reply> approve(Visit visit, Seen seen, Review review) {
        String comment = visit.typed("comment").strip();
        if (comment.length() > LONGEST_WORDS) {
            return tooLong(visit, seen, "comment", comment);
        }
        return reviews()
                .decide(review.number(), review.version(), Outcome.APPROVED, visit.myId(), comment)
                .compose(decided -> decided
                        ? publishing.publish(visit, Map.of(review.article(), review.version()))
                        : Future.succeededFuture(back(seen, "review-gone")));
    }

    private Future<Reply> giveBack(Visit visit, Seen seen) {
        String comment = visit.typed("comment").strip();
        if (comment.isEmpty()) {
            Map<String, Object> error = error("comment", visit, "review.error.comment");
            return sheet.page(visit, seen, INVALID, Map.of("errors", error));
        }
        return comment.length() > LONGEST_WORDS
                ? tooLong(visit, seen, "comment", comment)
                : end(visit, seen, Outcome.RETURNED, comment, "review-returned");
    }

    private Future<Reply> takeBack(Visit visit, Seen seen) {
        return end(visit, seen, Outcome.TAKEN_BACK, "", "review-taken-back");
    }

    private Future<Reply> end(Visit visit, Seen seen, Outcome outcome, String comment, String done) {
        return seen.open(visit)
                .map(review -> reviews()
                        .decide(review.number(), review.version(), outcome, visit.myId(), comment)
                        .map(decided -> back(seen, decided ? done : "review-gone")))
                .orElseGet(() -> Future.succeededFuture(back(seen, "review-gone")));
    }

    private Future<Reply> tooLong(Visit visit, Seen seen, String field, String typed) {
        String message = visit.say("review.error.long", LONGEST_WORDS, typed.length());
        return sheet.page(visit, seen, INVALID, Map.of("errors", Map.of(field, message)));
    }

    private static Map<String, Object> error(String field, Visit visit, String key) {
        return Map.of(field, visit.say(key));
    }

    private static Reply back(Seen seen, String done) {
        return new Reply.Redirect("/desk/articles/" + seen.kept().article().id() + "/review?done=" + done);
    }
}
