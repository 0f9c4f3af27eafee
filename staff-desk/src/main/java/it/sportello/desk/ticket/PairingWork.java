package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.message.Words;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.ticket.Notices;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets.Outcome;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.ticket.TicketSheet.Unsent;
import it.sportello.knowledge.article.Office;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two tickets of a conversation become one, or one becomes two. */
final class PairingWork {
    private static final int INVALID = 422;
    private static final int CONFLICT = 409;
    private static final int LONGEST_PART = 2000;

    private final Counter counter;
    private final Notices notices;
    private final Acquaintance acquaintance;
    private final TicketSheet sheet;

    PairingWork(Counter counter, Acquaintance acquaintance, TicketSheet sheet) {
        this.counter = counter;
        this.notices = new Notices(counter.conversations(), counter.phrases());
        this.acquaintance = acquaintance;
        this.sheet = sheet;
    }

    /** Another ticket becomes part of this one; the citizen need not know how the desk counts. */
    Future<Reply> merge(Visit visit, Ticket ticket) {
        long other = Annotations.number(visit.typed("other"));
        return new Own(counter.tickets())
                .of(visit, List.of(other))
                .compose(own -> own.isEmpty()
                        ? Future.succeededFuture(Outcome.NOT_OPEN)
                        : counter.tickets().merge(other, ticket.id(), visit.myId()))
                .compose(outcome -> settled(visit, ticket, outcome, "merged-ticket"));
    }

    Future<Reply> split(Visit visit, Ticket ticket) {
        String part = visit.typed("part").strip();
        if (part.isEmpty() || part.length() > LONGEST_PART) {
            return sheet.page(visit, ticket, new Unsent(INVALID, "", visit.say("pair.part-wanted", LONGEST_PART)));
        }
        return acquaintance
                .facts()
                .compose(facts -> office(visit, facts)
                        .map(office -> split(visit, ticket, part, office))
                        .orElseGet(() -> sheet.page(
                                visit, ticket, new Unsent(INVALID, "", visit.say("hands.ready.bad-office")))));
    }

    private static Optional<Office> office(Visit visit, TicketFacts facts) {
        return facts.offices().stream()
                .filter(office -> office.id().value().equals(visit.typed("office")))
                .findFirst();
    }

    private Future<Reply> split(Visit visit, Ticket ticket, String part, Office office) {
        NewTicket wanted = new NewTicket(new Words(part), ticket.reason(), Optional.of(office.id()));
        String to = office.name(visit.texts().language());
        return notices.of(ticket, PhraseKey.TICKET_SPLIT, Map.of("to", to), visit.now())
                .compose(say -> counter.tickets().split(ticket.id(), visit.myId(), wanted, say))
                .compose(outcome -> settled(visit, ticket, outcome, "split"));
    }

    private Future<Reply> settled(Visit visit, Ticket ticket, Outcome outcome, String done) {
        return outcome == Outcome.DONE
                ? Future.succeededFuture(new Reply.Redirect("/desk/tickets/" + ticket.id() + "?done=" + done))
                : sheet.page(visit, ticket, new Unsent(CONFLICT, "", visit.say("pair.not-possible")));
    }
}
