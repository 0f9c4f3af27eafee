package it.sportello.knowledge.publishing;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One wish to publish, from the moment when it was uttered to what became of it.
 *
 * @param number grows with each publication
 * @param articles that were to be published or withdrawn; empty where everything was to be trained again
 * @param who empty where the service itself publishes
 */
public record Publication(
        long number, Set<ArticleId> articles, Optional<StaffId> who, Instant begun, Publication.State state) {

    /** Where it stands. */
    public sealed interface State {

        record UnderWay(Progress progress) implements State {
            public UnderWay {
                Objects.requireNonNull(progress, "progress");
            }
        }

        record Ended(Published published) implements State {
            public Ended {
                Objects.requireNonNull(published, "published");
            }
        }

        /** Nothing was heard of it for a while: the node that worked on it has stopped. */
        record BrokenOff() implements State {}

        /** One function for each case, so that a new case does not compile until it is handled everywhere. */
        default <T> T fold(Function<Progress, T> underWay, Function<Published, T> ended, Supplier<T> brokenOff) {
            if (this instanceof UnderWay it) {
                return underWay.apply(it.progress());
            }
            if (this instanceof Ended it) {
                return ended.apply(it.published());
            }
            return brokenOff.get();
        }
    }

    public Publication {
        articles = Set.copyOf(articles);
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(begun, "begun");
        Objects.requireNonNull(state, "state");
    }

    public boolean isUnderWay() {
        return state instanceof State.UnderWay;
    }
}
