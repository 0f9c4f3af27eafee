package it.sportello.core.pace;

import it.sportello.core.message.ConversationKey;
import java.util.Objects;

/**
 * To say something in a conversation.
 *
 * @param calls how many of the platform's messages it takes, all of them or none
 */
public record Wish(ConversationKey to, Pace pace, int calls) {
    public Wish {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(pace, "pace");
    }
}
