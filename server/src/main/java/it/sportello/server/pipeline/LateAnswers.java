package it.sportello.server.pipeline;

import it.sportello.core.channel.Channel;
import it.sportello.core.counter.Parcel;
import it.sportello.core.counter.Settlement;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.OutgoingMessage.Format;
import it.sportello.core.ticket.Window;
import java.util.Objects;
import java.util.Optional;

/** What comes too late for a channel's window is announced by an invitation, once, where the channel has such a thing. */
final class LateAnswers {
    /** Platforms have been seen to take an open window for closed for a while. */
    private static final int TRIES_AT_AN_OPEN_WINDOW = 3;

    private final Channel channel;

    LateAnswers(Channel channel) {
        this.channel = Objects.requireNonNull(channel, "channel");
    }

    /** How it ends before anything is sent; empty where it is to be sent. */
    Optional<Settlement> unsent(Parcel parcel) {
        if (isInvitation(parcel)) {
            return hasInvitation(parcel) ? Optional.empty() : Optional.of(closed());
        }
        return !isOpen(parcel) && mayInvite(parcel) ? Optional.of(new Settlement.AsInvitation()) : Optional.empty();
    }

    /** Whether the platform, which calls the window closed, is to be asked again. */
    boolean isDoubtful(Parcel parcel) {
        return isOpen(parcel) && parcel.attempt() < TRIES_AT_AN_OPEN_WINDOW;
    }

    /** The platform calls the window closed. */
    Settlement refused(Parcel parcel) {
        return mayInvite(parcel) ? new Settlement.AsInvitation() : closed();
    }

    private static Settlement closed() {
        return new Settlement.Failed(Window.CLOSED, false);
    }

    Settlement sent(Parcel parcel, Optional<MessageRef> name) {
        return isInvitation(parcel) ? new Settlement.Invited(name) : new Settlement.Sent(name);
    }

    /** An invitation is refused for other reasons than what it invites to: those who know the template must learn of it. */
    Settlement rejected(Parcel parcel, String reason) {
        return new Settlement.Failed(isInvitation(parcel) ? "invitation-" + reason : reason, false);
    }

    private boolean isOpen(Parcel parcel) {
        return Window.isOpen(channel.name(), parcel.citizen().quiet());
    }

    private boolean mayInvite(Parcel parcel) {
        return !isInvitation(parcel) && !parcel.citizen().invited() && hasInvitation(parcel);
    }

    private boolean hasInvitation(Parcel parcel) {
        return !channel.render(parcel.message().as(Format.INVITATION)).isEmpty();
    }

    private static boolean isInvitation(Parcel parcel) {
        return parcel.message().format() == Format.INVITATION;
    }
}
