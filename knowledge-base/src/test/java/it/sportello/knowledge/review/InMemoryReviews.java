package it.sportello.knowledge.review;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.InMemoryKnowledge;
import it.sportello.knowledge.review.Review.Asking;
import it.sportello.knowledge.review.Review.Outcome;
import it.sportello.knowledge.review.Review.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** {@link Reviews} in memory. */
public final class InMemoryReviews implements Reviews {
    private final InMemoryKnowledge knowledge;
    private final NavigableMap<Long, Review> all = new TreeMap<>();

    public InMemoryReviews(InMemoryKnowledge knowledge) {
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
    }

    @Override
    public synchronized Future<Review> ask(ArticleId article, int version, StaffId who, String words) {
        Instant now = knowledge.clock().instant();
        Optional<Review> before = last(article).filter(Review::isOpen);
        Instant when = before.filter(review -> review.version() == version)
                .map(review -> review.asking().when())
                .orElse(now);
        long number = before.map(Review::number).orElse(all.size() + 1L);
        return Future.succeededFuture(
                put(new Review(number, article, version, new Asking(who, when, words), Optional.empty())));
    }

    private Review put(Review review) {
        all.put(review.number(), review);
        knowledge.reviewing(review.article(), review.isOpen());
        return review;
    }

    private Optional<Review> last(ArticleId article) {
        return all.descendingMap().values().stream()
                .filter(review -> review.article().equals(article))
                .findFirst();
    }

    @Override
    public synchronized Future<Optional<Review>> latest(ArticleId article) {
        return Future.succeededFuture(last(article));
    }

    @Override
    public synchronized Future<List<Review>> waiting(int limit, int offset) {
        return Future.succeededFuture(all.values().stream()
                .filter(Review::isOpen)
                .sorted(Comparator.comparing((Review review) -> review.asking().when())
                        .thenComparing(Review::number))
                .skip(offset)
                .limit(limit)
                .toList());
    }

    @Override
    public synchronized Future<Integer> count() {
        return Future.succeededFuture(
                (int) all.values().stream().filter(Review::isOpen).count());
    }

    @Override
    public synchronized Future<List<Review>> returned(StaffId to, int limit) {
        return Future.succeededFuture(all.descendingMap().values().stream()
                .filter(review -> review.ended(Outcome.RETURNED)
                        && review.asking().who().equals(to)
                        && last(review.article()).filter(review::equals).isPresent())
                .limit(limit)
                .toList());
    }

    @Override
    public synchronized Future<Boolean> decide(long number, int version, Outcome outcome, StaffId who, String comment) {
        Optional<Review> open =
                Optional.ofNullable(all.get(number)).filter(review -> review.isOpen() && review.version() == version);
        open.ifPresent(review -> put(new Review(
                number,
                review.article(),
                version,
                review.asking(),
                Optional.of(new Verdict(outcome, who, knowledge.clock().instant(), comment)))));
        return Future.succeededFuture(open.isPresent());
    }
}
