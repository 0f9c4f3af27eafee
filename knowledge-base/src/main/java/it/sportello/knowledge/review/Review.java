package it.sportello.knowledge.review;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One wish that somebody else reads a version before citizens do.
 *
 * @param number grows with each wish
 * @param verdict empty while it waits
 */
public record Review(long number, ArticleId article, int version, Asking asking, Optional<Verdict> verdict) {

    /**
     * Who asks, and what for.
     *
     * @param words to the colleague who reads it; may be empty
     */
    public record Asking(StaffId who, Instant when, String words) {
        public Asking {
            Objects.requireNonNull(who, "who");
            Objects.requireNonNull(when, "when");
            Objects.requireNonNull(words, "words");
        }
    }

    /**
     * What was decided.
     *
     * @param comment to the one who asked; may be empty
     */
    public record Verdict(Outcome outcome, StaffId who, Instant when, String comment) {
        public Verdict {
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(who, "who");
            Objects.requireNonNull(when, "when");
            Objects.requireNonNull(comment, "comment");
        }
    }

    /** How a review ends. */
    public enum Outcome {
        /** It may be published. */
        APPROVED,
        /** It goes back to the one who wrote it. */
        RETURNED,
        /** The one who asked wants it no more. */
        TAKEN_BACK
    }

    public Review {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(asking, "asking");
        Objects.requireNonNull(verdict, "verdict");
    }

    public boolean isOpen() {
        return verdict.isEmpty();
    }

    public boolean ended(Outcome outcome) {
        return verdict.filter(one -> one.outcome() == outcome).isPresent();
    }
}
