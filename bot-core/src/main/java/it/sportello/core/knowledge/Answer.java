package it.sportello.core.knowledge;

import it.sportello.core.message.Language;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What the knowledge base has to say to a question. */
public sealed interface Answer {

    /** Sure enough to answer. */
    record Found(ArticleAnswer answer) implements Answer {
        public Found {
            Objects.requireNonNull(answer, "answer");
        }
    }

    /**
     * Several questions in one message.
     *
     * @param answers to those that are sure, in the message's order
     * @param rest what else may be meant; empty where nothing is near enough, or nothing is left
     * @param outOfDate a question among them that is known, but whose answer is not valid today
     */
    record Several(List<Found> answers, Optional<Unsure> rest, Optional<OutOfDate> outOfDate) implements Answer {
        public Several {
            answers = List.copyOf(answers);
            Objects.requireNonNull(outOfDate, "outOfDate");
            Objects.requireNonNull(rest, "rest");
            if (answers.isEmpty()) {
                throw new IllegalArgumentException("several: at least one sure answer is wanted");
            }
        }

        /** All of them valid today. */
        public Several(List<Found> answers, Optional<Unsure> rest) {
            this(answers, rest, Optional.empty());
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

    /** Words in a language that is not served. */
    record Foreign(Language language) implements Answer {
        public Foreign {
            Objects.requireNonNull(language, "language");
        }
    }

    /** One function for each case, so that a new case does not compile until it is handled everywhere. */
    default <T> T fold(
            Function<Found, T> found,
            Function<Several, T> several,
            Function<Unsure, T> unsure,
            Function<NotFound, T> notFound,
            Function<OutOfDate, T> outOfDate,
            Function<AtDesk, T> atDesk,
            Function<Foreign, T> foreign) {
        if (this instanceof Found it) {
            return found.apply(it);
        }
        if (this instanceof Several it) {
            return several.apply(it);
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
        if (this instanceof AtDesk it) {
            return atDesk.apply(it);
        }
        return foreign.apply((Foreign) this);
    }
}
