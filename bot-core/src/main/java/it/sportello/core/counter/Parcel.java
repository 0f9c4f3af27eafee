package it.sportello.core.counter;

import it.sportello.core.message.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * An outgoing message taken from the outbox to be sent.
 *
 * @param callsDone how many of its rendered calls were delivered already, to be skipped
 * @param attempt how many times it was taken, this time included: 1 at first
 * @param unknownOutcomes how often a send ended without anyone knowing whether the platform took it
 * @param since when it was recorded, or when the citizen wrote whom it had waited for
 * @param citizen how he stands to it
 */
public record Parcel(
        OutgoingMessage message, int callsDone, int attempt, int unknownOutcomes, Instant since, Citizen citizen) {
    /**
     * To whom it goes.
     *
     * @param quiet how long he has said nothing
     * @param invited whether he has been asked to come and read it
     */
    public record Citizen(Duration quiet, boolean invited) {
        public Citizen {
            Objects.requireNonNull(quiet, "quiet");
        }
    }

    public Parcel {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(citizen, "citizen");
    }
}
