package it.sportello.desk.ticket;

import it.sportello.core.hours.OpeningHours;
import it.sportello.core.ticket.Ticket;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Until when a ticket is to have a person's first word, or to be done, in the opening time of its office. */
final class Deadline {
    /** With less than a third of the time left it is getting late. */
    private static final int SOON_SHARE = 3;

    private Deadline() {}

    /** In words, and how urgent it is; empty where nothing is promised or the ticket is closed. */
    static Optional<Map<String, Object>> of(Ticket ticket, OpeningHours hours, Visit visit, Moments moments) {
        boolean answered = ticket.answered().isPresent();
        String key = answered ? "people.due.solution" : "people.due.first";
        return hours.of(ticket.office())
                .filter(known -> ticket.state() != Ticket.State.CLOSED)
                .flatMap(known -> known.due(ticket.opened(), answered))
                .map(due -> Map.of(
                        "due", visit.say(key, moments.time(due, visit.now(), visit.texts())),
                        "urgency", urgency(ticket.opened(), due, visit.now())));
    }

    private static String urgency(Instant opened, Instant due, Instant now) {
        if (!due.isAfter(now)) {
            return "late";
        }
        Duration whole = Duration.between(opened, due);
        boolean soon = Duration.between(now, due).compareTo(whole.dividedBy(SOON_SHARE)) < 0;
        return soon ? "soon" : "in-time";
    }
}
