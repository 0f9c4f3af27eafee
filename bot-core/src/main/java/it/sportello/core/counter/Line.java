package it.sportello.core.counter;

import it.sportello.core.message.Content;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.OutgoingMessage;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** One line of a conversation as people read it. */
public sealed interface Line {

    /** Grows within a conversation, in the order in which lines became visible: what a reader has seen up to. */
    long cursor();

    Instant at();

    /** What the citizen said. */
    record Heard(long cursor, Instant at, MessageRef ref, Content content) implements Line {
        public Heard {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(ref, "ref");
            Objects.requireNonNull(content, "content");
        }
    }

    /**
     * What the counter said.
     *
     * @param trouble why it did not arrive, a fixed word or code; empty while all is well
     */
    record Said(long cursor, Instant at, OutgoingMessage message, Optional<String> trouble) implements Line {
        public Said {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(trouble, "trouble");
        }
    }

    /** One function for each case, so that a new case does not compile until it is handled everywhere. */
    default <T> T fold(Function<Heard, T> heard, Function<Said, T> said) {
        if (this instanceof Heard it) {
            return heard.apply(it);
        }
        return said.apply((Said) this);
    }
}
