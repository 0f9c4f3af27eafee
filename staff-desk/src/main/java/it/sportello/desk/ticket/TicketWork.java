package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.care.Clerk;
import it.sportello.core.care.Clerk.Replied;
import it.sportello.core.counter.Draft;
import it.sportello.core.message.Words;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.ticket.Notices;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.core.ticket.Tickets.Outcome;
import it.sportello.core.ticket.UnsentReply;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.ticket.TicketSheet.Unsent;
import java.util.List;
import java.util.Map;

/** What staff do with a ticket; the citizen is told each time. Whatever goes wrong, the typed reply stays on the page. */
final class TicketWork {
    static final int LONGEST_REPLY = Clerk.LONGEST_REPLY;
    private static final int INVALID = 422;
    private static final int CONFLICT = 409;
    private static final String LIST = "/desk/tickets";

    private final Counter counter;
    private final Notices notices;
    private final Clerk clerk;
    private final Acquaintance acquaintance;
    private final TicketSheet sheet;
    private final ReplyFiles files;

    TicketWork(Counter counter, Acquaintance acquaintance, TicketSheet sheet) {
        this.counter = counter;
        this.notices = new Notices(counter.conversations(), counter.phrases());
        this.clerk = new Clerk(
                counter.tickets(),
                counter.care().proposals(),
                notices,
                counter.people().namesShown());
        this.acquaintance = acquaintance;
        this.sheet = sheet;
        this.files = new ReplyFiles(counter, sheet);
    }

    Future<Reply> claim(Visit visit, Ticket ticket) {
        return clerk.claim(ticket, visit.me(), visit.now())
                .compose(outcome -> settled(visit, ticket, outcome, one(ticket) + "?done=claimed"));
    }

    Future<Reply> release(Visit visit, Ticket ticket) {
        return clerk.release(ticket, visit.me(), visit.now())
                .compose(outcome -> settled(visit, ticket, outcome, LIST + "?done=released"));
    }

    Future<Reply> close(Visit visit, Ticket ticket) {
        return clerk.close(ticket, visit.me(), visit.now())
                .compose(outcome -> settled(visit, ticket, outcome, LIST + "?done=closed"));
    }

    Future<Reply> pass(Visit visit, Ticket ticket) {
        return acquaintance
                .facts()
                .compose(facts -> PassingForm.read(visit, ticket, facts)
                        .fold(form -> passed(visit, ticket, form), why -> refused(visit, ticket, why)));
    }

    private Future<Reply> passed(Visit visit, Ticket ticket, PassingForm form) {
        return told(visit, ticket, form.notice(), form.values(counter.people()))
                .compose(say -> counter.tickets().pass(ticket.id(), visit.myId(), form.passing(), say))
                .compose(outcome -> settled(visit, ticket, outcome, LIST + "?done=passed"));
    }

    private Future<Reply> refused(Visit visit, Ticket ticket, String why) {
        return sheet.page(visit, ticket, new Unsent(INVALID, visit.typed("text"), why));
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
        return files.errors(visit)
                .compose(errors -> errors.isEmpty()
                        ? send(visit, ticket, new UnsentReply(new Words(text), ReplyFiles.typed(visit)))
                        : sheet.page(visit, ticket, new Unsent(INVALID, text, "").with(Map.of(), errors)));
    }

    private Future<Reply> send(Visit visit, Ticket ticket, UnsentReply reply) {
        Afterwards afterwards = visit.typed("then").equals("close") ? Afterwards.CLOSE : Afterwards.HOLD;
        return clerk.reply(ticket, visit.me(), reply, afterwards, visit.now())
                .compose(replied -> replied(visit, ticket, replied, afterwards));
    }

    private Future<Reply> replied(Visit visit, Ticket ticket, Replied replied, Afterwards afterwards) {
        String sent = afterwards == Afterwards.CLOSE ? LIST + "?done=answered" : one(ticket) + "?done=replied";
        return switch (replied) {
            case SENT -> Future.succeededFuture(new Reply.Redirect(sent));
            case PROPOSED -> Future.succeededFuture(new Reply.Redirect(one(ticket) + "?done=proposed"));
            case HELD_BY_ANOTHER -> settled(visit, ticket, Outcome.HELD_BY_ANOTHER, sent);
            case NOT_OPEN -> settled(visit, ticket, Outcome.NOT_OPEN, sent);
        };
    }

    private Future<List<Draft>> told(Visit visit, Ticket ticket, PhraseKey key, Map<String, Object> values) {
        return notices.of(ticket, key, values, visit.now());
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
