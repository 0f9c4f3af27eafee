package it.sportello.desk.ticket;

import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Window;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** For how long a reply still reaches a citizen, where his channel sets a limit: a colour, the words, the seconds left. */
final class WindowView {
    private WindowView() {}

    static Optional<Map<String, Object>> of(Ticket ticket, Visit visit, Moments moments) {
        return Window.end(ticket)
                .filter(end -> ticket.state() != Ticket.State.CLOSED)
                .map(end -> of(ticket, Duration.between(visit.now(), end), visit, moments));
    }

    private static Map<String, Object> of(Ticket ticket, Duration left, Visit visit, Moments moments) {
        String state = state(ticket, visit.now());
        return Map.of(
                "windowState", state,
                "window", visit.say("window." + state, moments.length(left, visit.texts())),
                "windowLeft", String.valueOf(Math.max(0, left.toSeconds())));
    }

    private static String state(Ticket ticket, Instant now) {
        if (!Window.isOpen(ticket, now)) {
            return "closed";
        }
        return Window.closesSoon(ticket, now) ? "soon" : "open";
    }
}
