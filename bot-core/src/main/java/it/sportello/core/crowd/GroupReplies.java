package it.sportello.core.crowd;

import io.vertx.core.Future;
import it.sportello.core.counter.Draft;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Answers to many, each of which is given in parts, one for each question. A part is sent in one transaction with its
 * mark, so that a crash in the middle loses none and doubles none: any node goes on with what waits.
 */
public interface GroupReplies {

    /** What became of a part. */
    enum State {
        WAITING,
        /** Said, and its ticket closed. */
        SENT,
        /** Left out: a colleague has the ticket. */
        HELD,
        /** Left out: the question was answered or erased meanwhile, or its conversation is at another one. */
        GONE,
        /** Left out: the channel takes no words so long after the citizen's last; its ticket stays open. */
        TOO_LATE,
        /** Left out: a second person has to read what goes to this one. */
        CAREFUL,
        /** Left out: the article has no answer that is valid today. */
        NO_ANSWER
    }

    /** A part that waits to be sent. */
    record Part(long id, GroupReply reply, ConversationKey conversation, Language language, Instant lastHeard) {
        public Part {
            Objects.requireNonNull(reply, "reply");
            Objects.requireNonNull(conversation, "conversation");
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(lastHeard, "lastHeard");
        }
    }

    /** How many parts there are in each state; a state without any is left out. */
    record Progress(Map<State, Integer> parts) {
        public Progress {
            parts = Map.copyOf(parts);
        }

        public int in(State state) {
            return parts.getOrDefault(state, 0);
        }

        public int all() {
            return parts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Keeps the answer with a part for each conversation of its questions; gives its number. Nothing is said yet.
     *
     * @param seen when the newest of the questions was asked that its writer saw: what a conversation asked after that is
     *     not meant, and stays open
     */
    Future<Long> begin(GroupReply reply, Instant seen, StaffId who);

    /** Parts that wait, the oldest first. */
    Future<List<Part>> waiting(int limit);

    /**
     * Says these words in the part's conversation, closes its ticket, and marks the part; where it cannot be said, it is
     * marked with the reason. A question without a ticket gets one, so that the answer is found again.
     *
     * @return what became of it; empty where another node has it in hand
     */
    Future<Optional<State>> send(long part, List<Draft> words);

    /** Marks a part that is left out. */
    Future<Void> leaveOut(long part, State reason);

    /** Empty where there is no such answer. */
    Future<Optional<Progress>> progress(long reply);

    /** The tickets that this answer has closed. */
    Future<Set<Long>> tickets(long reply);

    /** The tickets that the answer that closed this one closed, itself among them; itself alone where it was no such answer. */
    Future<Set<Long>> together(long ticket);
}
