package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.counter.Draft;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.Notices;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets.Outcome;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One deed on several tickets, each for itself, with an account of what was not possible. */
final class Bulk {
    private static final int MOST = 100;
    private static final int INVALID = 422;

    private final Counter counter;
    private final Notices notices;
    private final Acquaintance acquaintance;

    Bulk(Counter counter, Acquaintance acquaintance) {
        this.counter = counter;
        this.notices = new Notices(counter.conversations(), counter.phrases());
        this.acquaintance = acquaintance;
    }

    /** What is to be done with each: why it was not possible, or nothing. */
    private interface Deed extends Function<Ticket, Future<Optional<String>>> {}

    /** What became of all. */
    private record Account(int done, List<Map<String, Object>> refused) {}

    Future<Reply> run(Visit visit) {
        List<Long> chosen = visit.all("ticket").stream()
                .map(Annotations::number)
                .distinct()
                .limit(MOST)
                .toList();
        return chosen.isEmpty()
                ? refused(visit, visit.say("hands.bulk.none-chosen"))
                : acquaintance.facts().compose(facts -> run(visit, chosen, facts));
    }

    private Future<Reply> run(Visit visit, List<Long> chosen, TicketFacts facts) {
        return switch (visit.typed("do")) {
            case "close" ->
                visit.typed("sure").isEmpty()
                        ? asked(chosen)
                        : each(visit, chosen, ticket -> closed(visit, ticket, facts));
            case "label" -> labelled(visit, chosen);
            case "pass" ->
                PassingForm.read(visit, facts)
                        .fold(
                                form -> each(visit, chosen, ticket -> passed(visit, ticket, form, facts)),
                                why -> refused(visit, why));
            default -> refused(visit, visit.say("hands.bulk.nothing-chosen"));
        };
    }

    /** Citizens are told that their request is closed: not by one slip of a finger. */
    private static Future<Reply> asked(List<Long> chosen) {
        List<String> ids = chosen.stream().map(String::valueOf).toList();
        return Future.succeededFuture(new Reply.Page("ticket-bulk-close", Map.of("ids", ids)));
    }

    private static Future<Reply> refused(Visit visit, String why) {
        return Future.succeededFuture(page(visit, INVALID, new Account(0, List.of()), why));
    }

    private Future<Reply> labelled(Visit visit, List<Long> chosen) {
        long label = Annotations.number(visit.typed("label"));
        return label == 0
                ? refused(visit, visit.say("hands.label.choose"))
                : each(
                        visit,
                        chosen,
                        ticket -> counter.hands()
                                .labels()
                                .put(ticket.id(), label)
                                .map(put -> put ? Optional.empty() : Optional.of(visit.say("hands.label.choose"))));
    }

    private Future<Optional<String>> closed(Visit visit, Ticket ticket, TicketFacts facts) {
        boolean held = ticket.state() == Ticket.State.HELD;
        PhraseKey key = held ? PhraseKey.BOT_AGAIN : PhraseKey.TICKET_CLOSED;
        return told(visit, ticket, key, Map.of())
                .compose(say -> counter.tickets().close(ticket.id(), visit.myId(), say))
                .compose(outcome -> why(visit, ticket, outcome, facts));
    }

    private Future<Optional<String>> passed(Visit visit, Ticket ticket, PassingForm form, TicketFacts facts) {
        if (!form.fits(ticket, facts)) {
            return Future.succeededFuture(Optional.of(visit.say("hands.bulk.not-his-office")));
        }
        return told(visit, ticket, form.notice(), form.values(counter.people()))
                .compose(say -> counter.tickets().pass(ticket.id(), visit.myId(), form.passing(), say))
                .compose(outcome -> why(visit, ticket, outcome, facts));
    }

    private Future<List<Draft>> told(Visit visit, Ticket ticket, PhraseKey key, Map<String, Object> values) {
        return notices.of(ticket, key, values, visit.now());
    }

    private Future<Optional<String>> why(Visit visit, Ticket ticket, Outcome outcome, TicketFacts facts) {
        return outcome == Outcome.DONE
                ? Future.succeededFuture(Optional.empty())
                : counter.tickets().find(ticket.id()).map(now -> Optional.of(why(visit, now, outcome, facts)));
    }

    private static String why(Visit visit, Optional<Ticket> now, Outcome outcome, TicketFacts facts) {
        String holder = now.flatMap(Ticket::holder).map(facts::name).orElse("?");
        return outcome == Outcome.HELD_BY_ANOTHER
                ? visit.say("hands.bulk.held", holder)
                : visit.say("hands.bulk.closed");
    }

    /** One after the other, so that no other page waits for all of them. */
    private Future<Reply> each(Visit visit, List<Long> chosen, Deed deed) {
        Future<List<Map<String, Object>>> refused = Future.succeededFuture(new ArrayList<>());
        for (long id : chosen) {
            refused = refused.compose(before -> one(visit, id, deed).map(why -> {
                why.ifPresent(text -> before.add(Map.of("id", String.valueOf(id), "why", text)));
                return before;
            }));
        }
        return refused.map(all -> page(visit, Reply.OK, new Account(chosen.size() - all.size(), all), ""));
    }

    private Future<Optional<String>> one(Visit visit, long id, Deed deed) {
        return counter.tickets()
                .find(id)
                .compose(found -> found.map(ticket -> allowed(visit, ticket, deed))
                        .orElseGet(() -> Future.succeededFuture(Optional.of(visit.say("hands.bulk.gone")))));
    }

    private static Future<Optional<String>> allowed(Visit visit, Ticket ticket, Deed deed) {
        return visit.may(Role.OPERATOR, ticket.office())
                ? deed.apply(ticket)
                : Future.succeededFuture(Optional.of(visit.say("hands.bulk.other-office")));
    }

    private static Reply page(Visit visit, int status, Account account, String error) {
        Map<String, Object> model = new HashMap<>();
        model.put("said", visit.say("hands.bulk.done", account.done()));
        model.put("done", account.done());
        model.put("refused", account.refused());
        model.put("error", error);
        return new Reply.Page(status, "ticket-bulk", model);
    }
}
