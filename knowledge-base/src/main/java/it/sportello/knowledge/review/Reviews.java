package it.sportello.knowledge.review;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.review.Review.Outcome;
import java.util.List;
import java.util.Optional;

/** Where reviews are kept. An article has at most one that waits. */
public interface Reviews {

    /** Asks for a review of that version of an article that exists; one that waits becomes a review of that version. */
    Future<Review> ask(ArticleId article, int version, StaffId who, String words);

    /** The last one of an article. */
    Future<Optional<Review>> latest(ArticleId article);

    /** Those that wait, the longest waiting first. */
    Future<List<Review>> waiting(int limit, int offset);

    Future<Integer> count();

    /** The last reviews of articles that went back to that person, the newest first. */
    Future<List<Review>> returned(StaffId to, int limit);

    /**
     * Ends a review.
     *
     * @param version that was read
     * @return false, and nothing is changed, where it waits no more, or waits for another version by now
     */
    Future<Boolean> decide(long number, int version, Outcome outcome, StaffId who, String comment);
}
