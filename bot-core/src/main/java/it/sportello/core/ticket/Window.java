package it.sportello.core.ticket;

import it.sportello.core.message.ChannelName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** For how long a channel takes what the office says: WhatsApp takes free text for a day after the citizen's last words. */
public final class Window {
    /** What a message's failure is called that came too late for the window, whatever the platform calls it. */
    public static final String CLOSED = "window-closed";

    private static final String WHATSAPP = "whatsapp";
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration SOON = Duration.ofHours(4);

    private Window() {}

    /** Whether a channel takes free text to somebody who has said nothing for so long. */
    public static boolean isOpen(ChannelName channel, Duration quiet) {
        return !hasOne(channel) || quiet.compareTo(DAY) < 0;
    }

    /** Whether the window is open for not much longer. */
    public static boolean closesSoon(Ticket ticket, Instant now) {
        return isOpen(ticket, now)
                && end(ticket).filter(end -> end.minus(SOON).isBefore(now)).isPresent();
    }

    private static boolean hasOne(ChannelName channel) {
        return channel.value().equals(WHATSAPP);
    }

    /** When the window of a ticket's conversation closes; empty where its channel has none. */
    public static Optional<Instant> end(Ticket ticket) {
        return hasOne(ticket.conversation().channel())
                ? Optional.of(ticket.lastHeard().plus(DAY))
                : Optional.empty();
    }

    /** Whether words said now can arrive, as far as the channel's window is concerned. */
    public static boolean isOpen(Ticket ticket, Instant now) {
        return end(ticket).filter(end -> !end.isAfter(now)).isEmpty();
    }
}
