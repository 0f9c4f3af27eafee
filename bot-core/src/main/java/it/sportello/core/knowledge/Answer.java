package it.sportello.core.knowledge;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What the knowledge base has to say to a question. */
public sealed interface Answer {

    /** Sure enough to answer. */
    record Found(ArticleAnswer answer) implements Answer {
        public Found {
            Objects.requireNonNull(answer, "answer");
        }
    }

    /** One to three articles that may be meant, the likeliest first. */
    record Unsure(List<Topic> candidates) implements Answer {
        public Unsure {
            candidates = List.copyOf(candidates);
            if (candidates.isEmpty()) {
                throw new IllegalArgumentException("unsure: at least one candidate is wanted");
            }
        }
    }

    /** Nothing that is near enough. */
    record NotFound() implements Answer {}

    /** The question is known, but its answer is not valid today: it is never sent. */
    record OutOfDate(Topic topic) implements Answer {
        public OutOfDate {
            Objects.requireNonNull(topic, "topic");
        }
    }

    /** Something that the desk itself handles. */
    record AtDesk(DeskIntent intent) implements Answer {
        public AtDesk {
            Objects.requireNonNull(intent, "intent");
        }
    }

    /** One function for each case, so that a new case does not compile until it is handled everywhere. */
    default <T> T fold(
            Function<Found, T> found,
            Function<Unsure, T> unsure,
            Function<NotFound, T> notFound,
            Function<OutOfDate, T> outOfDate,
            Function<AtDesk, T> atDesk) {
        if (this instanceof Found it) {
            return found.apply(it);
        }
        if (this instanceof Unsure it) {
            return unsure.apply(it);
        }
        if (this instanceof NotFound it) {
            return notFound.apply(it);
        }
        if (this instanceof OutOfDate it) {
            return outOfDate.apply(it);
        }
        return atDesk.apply((AtDesk) this);
    }
}
