package it.sportello.core.channel;

import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.MessageRef;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** One thing that happened on a channel. */
public sealed interface ChannelEvent {

    /** A citizen said something. */
    record MessageReceived(IncomingMessage message) implements ChannelEvent {
        public MessageReceived {
            Objects.requireNonNull(message, "message");
        }
    }

    /**
     * The platform reports what became of a message of ours.
     *
     * @param message the platform's name for the message, as {@link Delivery.Delivered} gave it
     * @param failure the platform's error code where the status is FAILED
     */
    record StatusReported(MessageRef message, DeliveryStatus status, Optional<String> failure, Instant at)
            implements ChannelEvent {
        public StatusReported {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(failure, "failure");
            Objects.requireNonNull(at, "at");
        }
    }

    /** A citizen's address changed: the conversation goes on at the new one. */
    record AddressChanged(ConversationKey from, ConversationKey to) implements ChannelEvent {
        public AddressChanged {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /** A citizen blocked the counter, or let it in again. */
    record ReachabilityChanged(ConversationKey who, boolean reachable) implements ChannelEvent {
        public ReachabilityChanged {
            Objects.requireNonNull(who, "who");
        }
    }

    /** Nothing that the counter can use: counted under its reason, a fixed word that never quotes the input. */
    record Unprocessable(String reason) implements ChannelEvent {
        public Unprocessable {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** One function for each case, so that a new case does not compile until it is handled everywhere. */
    default <T> T fold(
            Function<MessageReceived, T> message,
            Function<StatusReported, T> status,
            Function<AddressChanged, T> address,
            Function<ReachabilityChanged, T> reachability,
            Function<Unprocessable, T> unprocessable) {
        if (this instanceof MessageReceived it) {
            return message.apply(it);
        }
        if (this instanceof StatusReported it) {
            return status.apply(it);
        }
        if (this instanceof AddressChanged it) {
            return address.apply(it);
        }
        if (this instanceof ReachabilityChanged it) {
            return reachability.apply(it);
        }
        return unprocessable.apply((Unprocessable) this);
    }
}
