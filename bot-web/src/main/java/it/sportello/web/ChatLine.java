package it.sportello.web;

import it.sportello.core.message.OutgoingMessage;
import it.sportello.core.message.Words;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;

/** One line of a conversation as the page shows it. */
public sealed interface ChatLine {

    /** The line's place: a page that has it asks for what stands after. */
    ChatCursor cursor();

    Instant at();

    /** What the citizen said: the typed words, or the label of the pressed option. */
    record Citizen(ChatCursor cursor, Instant at, ClientId id, Words words) implements ChatLine {
        public Citizen {
            Objects.requireNonNull(cursor, "cursor");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(words, "words");
        }
    }

    /** What the counter said. */
    record Counter(ChatCursor cursor, Instant at, OutgoingMessage message) implements ChatLine {
        public Counter {
            Objects.requireNonNull(cursor, "cursor");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(message, "message");
        }
    }

    /** One function for each case, so that a new case does not compile until it is handled everywhere. */
    default <T> T fold(Function<Citizen, T> citizen, Function<Counter, T> counter) {
        return this instanceof Citizen it ? citizen.apply(it) : counter.apply((Counter) this);
    }
}
