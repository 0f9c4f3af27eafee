package it.sportello.core.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** For how long a channel takes what the office says: WhatsApp takes free text for a day after the citizen's last words. */
public final class Window {
    private static final String WHATSAPP = "whatsapp";
    private static final Duration DAY = Duration.ofHours(24);

    private Window() {}

    /** When the window of a ticket's conversation closes; empty where its channel has none. */
    public static Optional<Instant> end(Ticket ticket) {
        boolean whatsapp = ticket.conversation().channel().value().equals(WHATSAPP);
        return whatsapp ? Optional.of(ticket.lastHeard().plus(DAY)) : Optional.empty();
    }

    /** Whether words said now can arrive, as far as the channel's window is concerned. */
    public static boolean isOpen(Ticket ticket, Instant now) {
        return end(ticket).filter(end -> !end.isAfter(now)).isEmpty();
    }
}
