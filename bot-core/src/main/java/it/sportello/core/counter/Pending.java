package it.sportello.core.counter;

import it.sportello.core.message.IncomingMessage;
import java.util.Objects;

/**
 * A kept message that waits to be attended.
 *
 * @param id of the kept message, unique in the installation
 * @param attempt how many times it was taken, this time included: 1 at first
 */
public record Pending(long id, IncomingMessage message, int attempt) {
    public Pending {
        Objects.requireNonNull(message, "message");
    }
}
