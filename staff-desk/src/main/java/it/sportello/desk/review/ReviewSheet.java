package it.sportello.desk.review;

import io.vertx.core.Future;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.desk.history.Fields;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.publication.PublishingDesk;
import it.sportello.desk.publication.SecondEyes;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.history.Chronicle;
import it.sportello.knowledge.history.PastVersion;
import it.sportello.knowledge.review.Review;
import it.sportello.knowledge.review.Review.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes the page of one article's review: what would change for citizens, who asks, and what was decided. */
public final class ReviewSheet {
    private final PublishingDesk publishing;
    private final Chronicle chronicle;
    private final Offices offices;
    private final Moments moments;

    public ReviewSheet(PublishingDesk publishing, Chronicle chronicle, Offices offices, Moments moments) {
        this.publishing = Objects.requireNonNull(publishing, "publishing");
        this.chronicle = Objects.requireNonNull(chronicle, "chronicle");
        this.offices = Objects.requireNonNull(offices, "offices");
        this.moments = Objects.requireNonNull(moments, "moments");
    }

    /** An article and its last review. */
    record Seen(KeptArticle kept, Optional<Review> review) {

        /** The review that waits, where it still waits for the version that the page showed. */
        Optional<Review> open(Visit visit) {
            return review.filter(Review::isOpen)
                    .filter(one -> String.valueOf(one.version()).equals(visit.typed("version")));
        }
    }

    /** Who saved the version that is reviewed. */
    Future<Optional<StaffId>> written(Review review) {
        return chronicle
                .versions(review.article())
                .map(versions -> versions.stream()
                        .filter(version -> version.number() == review.version())
                        .findFirst()
                        .flatMap(PastVersion::savedBy));
    }

    Future<Reply> page(Visit visit, Seen seen, int status, Map<String, Object> more) {
        Future<Optional<StaffId>> writer =
                seen.review().map(this::written).orElseGet(() -> Future.succeededFuture(Optional.empty()));
        return Future.all(texts(seen), offices.all(), writer).compose(all -> {
            Texts texts = all.resultAt(0);
            Map<String, Object> model = head(visit, seen, all.resultAt(2));
            model.put("errors", Map.of());
            model.putAll(more);
            model.put("words", visit.typed("words"));
            model.put("comment", visit.typed("comment"));
            changes(visit, texts, all.resultAt(1), model);
            return people(visit, seen, model).map(named -> new Reply.Page(status, "review", model));
        });
    }

    private record Texts(Optional<Article> read, Optional<Article> wanted) {}

    private Future<Texts> texts(Seen seen) {
        int wanted = seen.review().map(Review::version).orElse(seen.kept().version());
        Future<Optional<Article>> read = seen.kept()
                .published()
                .map(version -> chronicle.text(seen.kept().article().id(), version))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
        return Future.all(read, chronicle.text(seen.kept().article().id(), wanted))
                .map(both -> new Texts(both.resultAt(0), both.resultAt(1)));
    }

    private static void changes(Visit visit, Texts texts, List<Office> offices, Map<String, Object> model) {
        Fields fields = new Fields(visit, offices);
        texts.wanted().ifPresent(wanted -> {
            model.put("fields", fields.of(wanted));
            model.put(
                    "rows",
                    texts.read().map(read -> fields.differences(read, wanted)).orElse(List.of()));
        });
        model.put("isNew", texts.read().isEmpty());
    }

    private Map<String, Object> head(Visit visit, Seen seen, Optional<StaffId> writer) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", seen.kept().article().id().value());
        model.put("title", seen.kept().article().title(visit.texts().language()));
        model.put("latest", String.valueOf(seen.kept().version()));
        model.put("published", seen.kept().published().map(String::valueOf).orElse(""));
        model.put("waits", seen.review().filter(Review::isOpen).isPresent());
        model.put("mayApprove", SecondEyes.mayApprove(visit, seen.kept(), writer));
        model.put("approves", visit.may(Role.APPROVER, seen.kept().article().owner()));
        model.put("limit", 1000);
        return model;
    }

    private Future<?> people(Visit visit, Seen seen, Map<String, Object> model) {
        return seen.review()
                .<Future<?>>map(review -> Future.all(
                                publishing.name(
                                        visit, Optional.of(review.asking().who())),
                                publishing.name(visit, review.verdict().map(Verdict::who)))
                        .onSuccess(names -> {
                            model.put("review", review(visit, review, names.resultAt(0)));
                            review.verdict()
                                    .ifPresent(verdict ->
                                            model.put("verdict", verdict(visit, verdict, names.resultAt(1))));
                        }))
                .orElseGet(Future::succeededFuture);
    }

    private Map<String, Object> review(Visit visit, Review review, String who) {
        return Map.of(
                "version", String.valueOf(review.version()),
                "by", who,
                "when", moments.time(review.asking().when(), visit.now(), visit.texts()),
                "words", review.asking().words());
    }

    private Map<String, Object> verdict(Visit visit, Verdict verdict, String who) {
        String outcome = verdict.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String when = moments.time(verdict.when(), visit.now(), visit.texts());
        return Map.of(
                "text", visit.say("review.outcome." + outcome, who, when),
                "outcome", outcome,
                "comment", verdict.comment());
    }
}
