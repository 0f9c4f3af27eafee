package it.sportello.desk.ticket;

import it.sportello.core.ticket.Passing;
import it.sportello.core.ticket.Step;
import it.sportello.desk.page.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What happened to a ticket, in words. */
final class TicketSteps {
    private TicketSteps() {}

    static List<Map<String, Object>> of(List<Step> steps, Visit visit, TicketFacts facts) {
        return steps.stream().map(step -> one(step, visit, facts)).toList();
    }

    private static Map<String, Object> one(Step step, Visit visit, TicketFacts facts) {
        Map<String, Object> model = new HashMap<>();
        model.put("time", facts.moments().time(step.at(), visit.now(), visit.texts()));
        model.put("text", text(step, visit, facts));
        step.passing()
                .map(passing -> passing.note().value())
                .filter(note -> !note.isBlank())
                .ifPresent(note -> model.put("note", note));
        return model;
    }

    private static String text(Step step, Visit visit, TicketFacts facts) {
        String by = step.by().map(facts::name).orElse("");
        String to = step.passing()
                .map(Passing::to)
                .map(whom -> whom.fold(
                        colleague -> facts.name(colleague.who()),
                        office -> facts.office(office.office(), visit.texts())))
                .orElse("");
        return visit.say(
                StepWords.key(step), by, step.other().map(other -> "#" + other).orElse(to));
    }
}
