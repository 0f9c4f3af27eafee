package it.sportello.core.counter;

import it.sportello.core.message.OutgoingMessage;
import java.time.Instant;
import java.util.Objects;

/**
 * An outgoing message taken from the outbox to be sent.
 *
 * @param callsDone how many of its rendered calls were delivered already, to be skipped
 * @param attempt how many times it was taken, this time included: 1 at first
 * @param unknownOutcomes how often a send ended without anyone knowing whether the platform took it
 * @param since when it was recorded
 */
public record Parcel(OutgoingMessage message, int callsDone, int attempt, int unknownOutcomes, Instant since) {
    public Parcel {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(since, "since");
    }
}
