package it.sportello.core.conversation;

import it.sportello.core.knowledge.Topic;
import it.sportello.core.message.Words;
import it.sportello.core.remark.Opinion;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What the counter has asked the citizen and waits to hear. */
public sealed interface Awaiting {

    /** Nothing was asked. */
    record Nothing() implements Awaiting {}

    /** Which of these articles is meant; the question that led here goes to a person if it is none. */
    record WhichTopic(List<Topic> topics, Words question) implements Awaiting {
        public WhichTopic {
            topics = List.copyOf(topics);
            Objects.requireNonNull(question, "question");
        }
    }

    /** Nothing was asked, but these articles were offered beside an answer: a number picks one of them. */
    record Related(List<Topic> topics) implements Awaiting {
        public Related {
            topics = List.copyOf(topics);
        }
    }

    /** Whether a person should answer this question, and why one is offered. */
    record WhetherPerson(Words question, NewTicket.Reason reason) implements Awaiting {
        public WhetherPerson {
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Whether everything about the citizen should be erased. */
    record WhetherErase() implements Awaiting {}

    /** What the citizen thinks of an answer, of which this is asked now. */
    record WhichOpinion(Opinion.Question question, Opinion.Subject subject) implements Awaiting {
        public WhichOpinion {
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(subject, "subject");
        }
    }

    /** One function for each case, so that a new case does not compile until it is handled everywhere. */
    default <T> T fold(
            Function<Nothing, T> nothing,
            Function<WhichTopic, T> whichTopic,
            Function<Related, T> related,
            Function<WhetherPerson, T> whetherPerson,
            Function<WhetherErase, T> whetherErase,
            Function<WhichOpinion, T> whichOpinion) {
        if (this instanceof Nothing it) {
            return nothing.apply(it);
        }
        if (this instanceof WhichTopic it) {
            return whichTopic.apply(it);
        }
        if (this instanceof Related it) {
            return related.apply(it);
        }
        if (this instanceof WhetherPerson it) {
            return whetherPerson.apply(it);
        }
        if (this instanceof WhetherErase it) {
            return whetherErase.apply(it);
        }
        return whichOpinion.apply((WhichOpinion) this);
    }
}
