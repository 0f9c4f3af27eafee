package it.sportello.desk.ticket;

import it.sportello.core.deadline.Promise;
import it.sportello.core.deadline.Promise.Target;
import it.sportello.core.hours.OpeningHours;
import it.sportello.core.ticket.Ticket;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Visit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Until when a ticket is to have a person's first word, or to be done, in the opening time of its office. */
final class Deadline {
    private Deadline() {}

    /** In words, and how urgent it is; empty where nothing is promised or the ticket is closed. */
    static Optional<Map<String, Object>> of(Ticket ticket, OpeningHours hours, Visit visit, Moments moments) {
        return Promise.of(ticket, hours)
                .map(promise -> Map.of("due", due(promise, visit, moments), "urgency", urgency(promise, visit)));
    }

    private static String due(Promise promise, Visit visit, Moments moments) {
        String key = promise.target() == Target.SOLUTION ? "people.due.solution" : "people.due.first";
        return visit.say(key, moments.time(promise.due(), visit.now(), visit.texts()));
    }

    private static String urgency(Promise promise, Visit visit) {
        return promise.standing(visit.now()).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
