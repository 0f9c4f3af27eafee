package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.counter.Draft;
import it.sportello.core.message.Language;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.core.ticket.Tickets.Outcome;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.ticket.TicketSheet.Unsent;
import java.util.List;
import java.util.Map;

/** What staff do with a ticket. Whatever goes wrong, the typed reply stays on the page. */
final class TicketWork {
    static final int LONGEST_REPLY = 4000;
    private static final int INVALID = 422;
    private static final int CONFLICT = 409;
    private static final String LIST = "/desk/tickets";

    private final Counter counter;
    private final Acquaintance acquaintance;
    private final TicketSheet sheet;

    TicketWork(Counter counter, Acquaintance acquaintance, TicketSheet sheet) {
        this.counter = counter;
        this.acquaintance = acquaintance;
        this.sheet = sheet;
    }

    Future<Reply> claim(Visit visit, Ticket ticket) {
        return counter.tickets()
                .claim(ticket.id(), visit.myId())
                .compose(outcome -> settled(visit, ticket, outcome, one(ticket) + "?done=claimed"));
    }

    Future<Reply> release(Visit visit, Ticket ticket) {
        return counter.tickets()
                .release(ticket.id(), visit.myId())
                .compose(outcome -> settled(visit, ticket, outcome, LIST + "?done=released"));
    }

    Future<Reply> close(Visit visit, Ticket ticket) {
        return counter.tickets()
                .close(ticket.id(), visit.myId())
                .compose(outcome -> settled(visit, ticket, outcome, LIST + "?done=closed"));
    }

    Future<Reply> reply(Visit visit, Ticket ticket) {
        String text = visit.typed("text").strip();
        if (text.isEmpty()) {
            return sheet.page(visit, ticket, new Unsent(INVALID, "", visit.say("reply.empty")));
        }
        if (text.length() > LONGEST_REPLY) {
            String why = visit.say("reply.too-long", LONGEST_REPLY, text.length());
            return sheet.page(visit, ticket, new Unsent(INVALID, text, why));
        }
        return draft(visit, ticket, text).compose(draft -> sent(visit, ticket, draft));
    }

    private Future<Reply> sent(Visit visit, Ticket ticket, Draft draft) {
        boolean close = visit.typed("then").equals("close");
        String where = close ? LIST + "?done=answered" : one(ticket) + "?done=replied";
        return counter.tickets()
                .reply(ticket.id(), visit.myId(), draft, close ? Afterwards.CLOSE : Afterwards.HOLD)
                .compose(outcome -> settled(visit, ticket, outcome, where));
    }

    /** Worded in the language in which the citizen writes. */
    private Future<Draft> draft(Visit visit, Ticket ticket, String text) {
        return counter.conversations()
                .open(ticket.conversation(), Language.ITALIAN)
                .map(conversation -> counter.phrases()
                        .say(
                                PhraseKey.PERSON_SAYS,
                                conversation.state().language(),
                                Map.of("name", visit.me().name(), "text", text)))
                .map(said -> new Draft(said, List.of(), Speaker.PERSON));
    }

    private Future<Reply> settled(Visit visit, Ticket ticket, Outcome outcome, String where) {
        return outcome == Outcome.DONE
                ? Future.succeededFuture(new Reply.Redirect(where))
                : counter.tickets().find(ticket.id()).compose(found -> late(visit, found.orElse(ticket), outcome));
    }

    private Future<Reply> late(Visit visit, Ticket now, Outcome outcome) {
        return acquaintance.facts().compose(facts -> {
            String holder = now.holder().map(facts::name).orElse("?");
            String why = outcome == Outcome.HELD_BY_ANOTHER
                    ? visit.say("ticket.held-by-another", holder)
                    : visit.say("ticket.not-open");
            return sheet.page(visit, now, new Unsent(CONFLICT, visit.typed("text"), why));
        });
    }

    private static String one(Ticket ticket) {
        return LIST + "/" + ticket.id();
    }
}
