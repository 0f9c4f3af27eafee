package it.sportello.core.channel;

import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.StaffOrder;
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
     * @param failure where the status is FAILED the platform's error code, or {@code window-closed} where it came too
     *     late for the platform's window
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

    /**
     * Somebody did something in the staff's group; whether he is one of them is not known here.
     *
     * @param ref the platform's name for it, by which a delivery that comes again is recognised
     * @param topic the platform's number of the topic
     * @param sender the platform's number of who did it; 0 where he hides it
     */
    record StaffSpoke(MessageRef ref, String group, long topic, long sender, StaffOrder order) implements ChannelEvent {
        public StaffSpoke {
            Objects.requireNonNull(ref, "ref");
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(order, "order");
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
            Function<StaffSpoke, T> staff,
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
        if (this instanceof StaffSpoke it) {
            return staff.apply(it);
        }
        return unprocessable.apply((Unprocessable) this);
    }
}
