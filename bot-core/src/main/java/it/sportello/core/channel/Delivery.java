package it.sportello.core.channel;

import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.MessageRef;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What a platform's reply means for a message of ours. Reasons are fixed words or codes that quote nothing. */
public sealed interface Delivery {

    /** The platform took it; its name for the message, when it gave one. */
    record Delivered(Optional<MessageRef> message) implements Delivery {
        public Delivered {
            Objects.requireNonNull(message, "message");
        }
    }

    /**
     * The same call may succeed later.
     *
     * @param after how long the platform asked to wait; empty where the service's own back-off decides
     * @param everyone whether the whole channel has to wait, or this citizen only
     */
    record TryLater(Optional<Duration> after, boolean everyone, String reason) implements Delivery {
        public TryLater {
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** The citizen cannot be reached: blocked, gone, no such chat. Nothing more is sent until he writes again. */
    record Unreachable(String reason) implements Delivery {
        public Unreachable {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** This message will never be taken; staff must see it. */
    record Rejected(String reason) implements Delivery {
        public Rejected {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * The platform takes nothing but an invitation until the citizen writes again: too long ago he last did. Nothing is
     * wrong with the message.
     */
    record WindowClosed() implements Delivery {}

    /** The formatting was refused: the message is to be rendered once more as plain text. */
    record PlainTextOnly() implements Delivery {}

    /** The citizen has a new address, at which the message is to be sent. */
    record Moved(ChannelAddress to) implements Delivery {
        public Moved {
            Objects.requireNonNull(to, "to");
        }
    }

    /** The channel itself is refused: revoked token, blocked account. Nothing is sent until someone has seen to it. */
    record ChannelDown(String reason) implements Delivery {
        public ChannelDown {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** One function for each case, so that a new case does not compile until it is handled everywhere. */
    default <T> T fold(
            Function<Delivered, T> delivered,
            Function<TryLater, T> tryLater,
            Function<Unreachable, T> unreachable,
            Function<Rejected, T> rejected,
            Function<WindowClosed, T> windowClosed,
            Function<PlainTextOnly, T> plainTextOnly,
            Function<Moved, T> moved,
            Function<ChannelDown, T> channelDown) {
        if (this instanceof Delivered it) {
            return delivered.apply(it);
        }
        if (this instanceof TryLater it) {
            return tryLater.apply(it);
        }
        if (this instanceof Unreachable it) {
            return unreachable.apply(it);
        }
        if (this instanceof Rejected it) {
            return rejected.apply(it);
        }
        if (this instanceof WindowClosed it) {
            return windowClosed.apply(it);
        }
        if (this instanceof PlainTextOnly it) {
            return plainTextOnly.apply(it);
        }
        if (this instanceof Moved it) {
            return moved.apply(it);
        }
        return channelDown.apply((ChannelDown) this);
    }
}
