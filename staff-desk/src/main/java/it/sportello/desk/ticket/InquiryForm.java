package it.sportello.desk.ticket;

import it.sportello.core.hours.OfficeHours;
import it.sportello.core.inquiry.Wanted;
import it.sportello.core.message.Words;
import it.sportello.core.ticket.Passing;
import it.sportello.core.ticket.Ticket;
import it.sportello.desk.page.Visit;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an operator asks inside the house, as it was typed.
 *
 * @param errors by the field that is not in order
 */
record InquiryForm(Optional<Wanted> wanted, Map<String, String> errors) {
    static final int LONGEST_QUESTION = 2000;
    private static final Duration USUAL = Duration.ofHours(8);
    private static final Duration LONGEST = Duration.ofDays(366);

    static InquiryForm read(Visit visit, Ticket ticket, TicketFacts facts) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<Passing.To> whom = PassingForm.whom(visit, facts, visit.typed("to"));
        if (whom.isEmpty()) {
            errors.put("to", visit.say("inquiry.nobody"));
        }
        String question = visit.typed("question").strip();
        if (question.isEmpty()) {
            errors.put("question", visit.say("inquiry.no-question"));
        } else if (question.length() > LONGEST_QUESTION) {
            errors.put("question", visit.say("inquiry.too-long", LONGEST_QUESTION, question.length()));
        }
        Optional<Instant> due = due(visit, facts.moments().zone());
        if (due.isEmpty()) {
            errors.put("due", visit.say("inquiry.no-due"));
        }
        Optional<Wanted> wanted = errors.isEmpty()
                ? whom.flatMap(to -> due.map(at -> new Wanted(ticket.id(), visit.myId(), to, new Words(question), at)))
                : Optional.empty();
        return new InquiryForm(wanted, errors);
    }

    private static Optional<Instant> due(Visit visit, ZoneId zone) {
        try {
            Instant due =
                    LocalDateTime.parse(visit.typed("due").strip()).atZone(zone).toInstant();
            boolean sensible =
                    due.isAfter(visit.now()) && due.isBefore(visit.now().plus(LONGEST));
            return Optional.of(due).filter(at -> sensible);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What the form shows before anything is typed: a working day of the ticket's office. */
    static Map<String, Object> fresh(Visit visit, Ticket ticket, TicketFacts facts) {
        Instant due = facts.hours()
                .of(ticket.office())
                .map(OfficeHours::timetable)
                .flatMap(timetable -> timetable.after(visit.now(), USUAL))
                .orElse(visit.now().plus(Duration.ofDays(1)));
        LocalDateTime local =
                LocalDateTime.ofInstant(due, facts.moments().zone()).truncatedTo(ChronoUnit.MINUTES);
        return shown(Map.of("to", "", "question", "", "due", local.toString()), Map.of());
    }

    static Map<String, Object> again(Visit visit, Map<String, String> errors) {
        Map<String, Object> shown = new HashMap<>(shown(
                Map.of(
                        "to", visit.typed("to"),
                        "question", visit.typed("question"),
                        "due", visit.typed("due")),
                errors));
        shown.put("tell", !visit.typed("tell").isEmpty());
        return shown;
    }

    private static Map<String, Object> shown(Map<String, String> typed, Map<String, String> errors) {
        return Map.of("typed", typed, "errors", errors, "tell", false, "limit", LONGEST_QUESTION);
    }
}
