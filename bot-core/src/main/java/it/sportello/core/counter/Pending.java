package it.sportello.core.counter;

import it.sportello.core.conversation.Conversation;
import it.sportello.core.message.IncomingMessage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A kept message that waits to be attended, with what there is to know when it is taken.
 *
 * @param id of the kept message, unique in the installation
 * @param conversation as it stands
 * @param attempt how many times it was taken, this time included: 1 at first
 * @param age since it was kept, on the clock of where it is kept
 * @param behind what the citizen has said since and waits behind it, in order
 */
public record Pending(
        long id, IncomingMessage message, Conversation conversation, int attempt, Duration age, List<Waiting> behind) {

    /** A kept message that waits behind another one of its conversation. */
    public record Waiting(long id, IncomingMessage message, Duration age) {
        public Waiting {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(age, "age");
        }
    }

    public Pending {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(conversation, "conversation");
        Objects.requireNonNull(age, "age");
        behind = List.copyOf(behind);
    }
}
