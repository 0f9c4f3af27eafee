package it.sportello.knowledge.examination;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.gold.Result;
import it.sportello.knowledge.publishing.Progress;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One exam.
 *
 * @param number grows with each
 * @param consent of somebody who wants what it found to be published all the same
 */
public record Run(long number, Run.Wish wish, Instant begun, Run.State state, Optional<Run.Consent> consent) {
    /** What is examined. */
    public enum Kind {
        /** The release in service. */
        TEST,
        /** What a release would be like. */
        PREVIEW,
        /** A release that is being published. */
        PUBLICATION
    }

    /**
     * What somebody wanted to know.
     *
     * @param publication that it belongs to; 0 for none
     * @param articles that would be published
     * @param who empty where the service itself wants to know
     */
    public record Wish(Kind kind, long publication, Set<ArticleId> articles, Optional<StaffId> who) {
        public Wish {
            Objects.requireNonNull(kind, "kind");
            articles = Set.copyOf(articles);
            Objects.requireNonNull(who, "who");
        }
    }

    /**
     * What exactly was examined: the same articles always give the same model, so that a consent holds for the next
     * publication of the same, and for nothing else.
     *
     * @param base the number of the release in service; 0 for none
     * @param digest of the model, in hexadecimal
     */
    public record Subject(long base, String digest) {
        public Subject {
            Objects.requireNonNull(digest, "digest");
        }
    }

    /** Why it may be published although it answers fewer gold questions well. */
    public record Consent(StaffId who, String reason, Instant when) {
        public Consent {
            Objects.requireNonNull(who, "who");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(when, "when");
        }
    }

    /** Where it stands. */
    public sealed interface State {

        record UnderWay(Progress progress) implements State {
            public UnderWay {
                Objects.requireNonNull(progress, "progress");
            }
        }

        record Done(Subject subject, Result result) implements State {
            public Done {
                Objects.requireNonNull(subject, "subject");
                Objects.requireNonNull(result, "result");
            }
        }

        /** The reason is for the staff to read. */
        record Failed(String reason) implements State {
            public Failed {
                Objects.requireNonNull(reason, "reason");
            }
        }

        /** Nothing was heard of it for a while: the node that worked on it has stopped. */
        record BrokenOff() implements State {}

        /** One function for each case, so that a new case does not compile until it is handled everywhere. */
        default <T> T fold(
                Function<Progress, T> underWay,
                Function<Done, T> done,
                Function<Failed, T> failed,
                Supplier<T> brokenOff) {
            if (this instanceof UnderWay it) {
                return underWay.apply(it.progress());
            }
            if (this instanceof Done it) {
                return done.apply(it);
            }
            return this instanceof Failed it ? failed.apply(it) : brokenOff.get();
        }
    }

    public Run {
        Objects.requireNonNull(wish, "wish");
        Objects.requireNonNull(begun, "begun");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(consent, "consent");
    }

    public boolean isUnderWay() {
        return state instanceof State.UnderWay;
    }

    /** What it found; empty unless it is done. */
    public Optional<State.Done> done() {
        return state instanceof State.Done it ? Optional.of(it) : Optional.empty();
    }
}
