package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.care.Proposal;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.hands.Label;
import it.sportello.core.hands.ReadyReply;
import it.sportello.core.hours.OfficeHours;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Nearest.Candidate;
import it.sportello.core.knowledge.Question;
import it.sportello.core.message.Language;
import it.sportello.core.ticket.Ticket;
import it.sportello.desk.hands.Hands;
import it.sportello.desk.hands.LabelPages;
import it.sportello.desk.hands.Places;
import it.sportello.desk.page.PlainText;
import it.sportello.desk.page.SafeMarkdown;
import it.sportello.desk.page.Visit;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What lies beside a ticket for whoever answers it: ready-made replies, what the bot would say, the labels. */
final class Aside {
    private static final int SUGGESTED = 3;
    /** Below that, a suggestion only distracts. */
    private static final double WORTH_A_LOOK = 0.1;
    /** From there on, its text is shown without being asked for. */
    private static final double LIKELY = 0.5;

    private final Counter counter;
    private final Hands hands;

    Aside(Counter counter) {
        this.counter = counter;
        this.hands = counter.hands();
    }

    Future<Map<String, Object>> of(Visit visit, Ticket ticket, TicketFacts facts) {
        return Future.all(
                        hands.labels().all(),
                        ready(visit, ticket, facts),
                        suggested(visit, ticket),
                        counter.care().proposals().of(ticket.id()),
                        conduct(visit, ticket, facts),
                        counter.tickets().beside(ticket.id()))
                .map(all -> {
                    List<Label> labels = all.resultAt(0);
                    Map<String, Object> model = new HashMap<>();
                    model.put(
                            "allLabels", labels.stream().map(LabelPages::shown).toList());
                    model.put("ready", all.resultAt(1));
                    model.put("suggested", all.resultAt(2));
                    all.<Optional<Proposal>>resultAt(3)
                            .ifPresent(proposal -> model.put("proposal", Approvals.shown(proposal, visit, facts)));
                    model.put("conduct", all.resultAt(4));
                    model.put(
                            "beside",
                            all.<List<Ticket>>resultAt(5).stream()
                                    .map(other -> facts.of(visit, other))
                                    .toList());
                    model.put("mentionable", NoteForm.mentionable(visit, facts));
                    return model;
                });
    }

    private Future<Map<String, Object>> conduct(Visit visit, Ticket ticket, TicketFacts facts) {
        return Future.all(
                        counter.conversations().open(ticket.conversation(), Language.ITALIAN),
                        counter.care().conducts().of(ticket.conversation()))
                .map(both -> ConductDesk.shown(
                        both.<Conversation>resultAt(0).state().conduct(), both.resultAt(1), visit, facts));
    }

    /** The text that was chosen, filled for this ticket; empty where there is no such one. */
    Future<Optional<String>> chosen(Visit visit, Ticket ticket, TicketFacts facts, String key) {
        return Future.all(ready(visit, ticket, facts), suggested(visit, ticket)).map(both -> {
            List<Map<String, Object>> choices = both.<List<Map<String, Object>>>resultAt(0);
            List<Map<String, Object>> answers = both.<List<Map<String, Object>>>resultAt(1);
            return java.util.stream.Stream.concat(choices.stream(), answers.stream())
                    .filter(choice -> key.equals(choice.get("key")))
                    .map(choice -> String.valueOf(choice.get("text")))
                    .findFirst();
        });
    }

    private Future<List<Map<String, Object>>> ready(Visit visit, Ticket ticket, TicketFacts facts) {
        Map<String, String> values = Places.values(
                ticket.office()
                        .map(office -> facts.office(office, visit.texts()))
                        .orElse(""),
                opening(visit, ticket, facts),
                visit.me().name(),
                ticket.id());
        return hands.ready()
                .all()
                .map(all -> all.stream()
                        .filter(reply -> reply.isFor(ticket.office()))
                        .map(reply -> choice(reply, values))
                        .toList());
    }

    private static Map<String, Object> choice(ReadyReply reply, Map<String, String> values) {
        return Map.of("key", "ready:" + reply.id(), "shortcut", reply.shortcut(), "text", reply.filled(values));
    }

    /** When somebody answers next at the ticket's office. */
    private static String opening(Visit visit, Ticket ticket, TicketFacts facts) {
        Instant now = visit.now();
        return facts.hours()
                .of(ticket.office())
                .map(OfficeHours::timetable)
                .flatMap(timetable -> timetable.opens(now))
                .map(opens -> opens.equals(now)
                        ? visit.say("hands.open-now")
                        : facts.moments().time(opens, now, visit.texts()))
                .orElse("");
    }

    private Future<List<Map<String, Object>>> suggested(Visit visit, Ticket ticket) {
        return ticket.question().isBlank()
                ? Future.succeededFuture(List.of())
                : counter.conversations()
                        .open(ticket.conversation(), Language.ITALIAN)
                        .map(conversation ->
                                suggested(visit, ticket, conversation.state().language()));
    }

    private List<Map<String, Object>> suggested(Visit visit, Ticket ticket, Language language) {
        Question question = new Question(
                ticket.question(), language, ticket.conversation().channel(), Optional.<ArticleId>empty(), visit.now());
        return hands.nearest().nearest(question, SUGGESTED).stream()
                .filter(candidate -> candidate.confidence() >= WORTH_A_LOOK)
                .map(candidate -> suggestion(visit, candidate))
                .toList();
    }

    private static Map<String, Object> suggestion(Visit visit, Candidate candidate) {
        String id = candidate.answer().topic().id().value();
        return Map.of(
                "key", "article:" + id,
                "id", id,
                "title", candidate.answer().topic().title(),
                "sure", visit.say("hands.suggested.sure", candidate.confidence()),
                "likely", candidate.confidence() >= LIKELY,
                "html", SafeMarkdown.render(candidate.answer().text()),
                "text", PlainText.of(candidate.answer().text()));
    }
}
