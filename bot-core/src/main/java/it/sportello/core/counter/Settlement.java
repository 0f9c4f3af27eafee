package it.sportello.core.counter;

import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.MessageRef;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** How the sending of one parcel ended. Reasons are fixed words or codes that quote nothing. */
public sealed interface Settlement {

    /** All its calls were delivered, the last one under the platform's name for it where it gave one. */
    record Sent(Optional<MessageRef> name) implements Settlement {
        public Sent {
            Objects.requireNonNull(name, "name");
        }
    }

    /** It waits for another attempt, and so does everything behind it in its conversation. */
    record Retry(Duration after, String reason) implements Settlement {
        public Retry {
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** It was not tried at all, for its platform takes no more yet: the taking counts for nothing. */
    record Postponed(Duration after) implements Settlement {
        public Postponed {
            Objects.requireNonNull(after, "after");
        }
    }

    /** As Retry, after a call of which nobody knows whether the platform took it. */
    record UnknownOutcome(Duration after) implements Settlement {
        public UnknownOutcome {
            Objects.requireNonNull(after, "after");
        }
    }

    /** It is to be rendered once more from its first call, as plain text. */
    record AsPlainText() implements Settlement {}

    /**
     * The channel takes nothing but an invitation: that goes out next in its place. Where the citizen writes before that,
     * the message itself does.
     */
    record AsInvitation() implements Settlement {}

    /**
     * The invitation was delivered: the message, and all behind it, waits for however long it takes until the citizen
     * writes, and is then sent as if it had never been tried. Where he wrote since the invitation was decided on, at once.
     */
    record Invited(Optional<MessageRef> name) implements Settlement {
        public Invited {
            Objects.requireNonNull(name, "name");
        }
    }

    /** It is to be sent to the conversation's new address. */
    record Moved(ChannelAddress to) implements Settlement {
        public Moved {
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * It will never arrive; what waits behind it goes on. The ticket whose reply it was is open again and says so. For
     * an answer of the bot's there is a ticket with the question, unless one is open in the conversation already, or
     * the citizen cannot be reached.
     *
     * @param unreachable whether the citizen cannot be reached at all
     */
    record Failed(String reason, boolean unreachable) implements Settlement {
        public Failed {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** One function for each case, so that a new case does not compile until it is handled everywhere. */
    default <T> T fold(
            Function<Sent, T> sent,
            Function<Retry, T> retry,
            Function<Postponed, T> postponed,
            Function<UnknownOutcome, T> unknownOutcome,
            Function<AsPlainText, T> asPlainText,
            Function<AsInvitation, T> asInvitation,
            Function<Invited, T> invited,
            Function<Moved, T> moved,
            Function<Failed, T> failed) {
        if (this instanceof Sent it) {
            return sent.apply(it);
        }
        if (this instanceof Retry it) {
            return retry.apply(it);
        }
        if (this instanceof Postponed it) {
            return postponed.apply(it);
        }
        if (this instanceof UnknownOutcome it) {
            return unknownOutcome.apply(it);
        }
        if (this instanceof AsPlainText it) {
            return asPlainText.apply(it);
        }
        if (this instanceof AsInvitation it) {
            return asInvitation.apply(it);
        }
        if (this instanceof Invited it) {
            return invited.apply(it);
        }
        if (this instanceof Moved it) {
            return moved.apply(it);
        }
        return failed.apply((Failed) this);
    }
}
