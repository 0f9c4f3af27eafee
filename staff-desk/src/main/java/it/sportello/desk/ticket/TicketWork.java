package it.sportello.desk.ticket;

import io.vertx.core.Future;
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
import java.util.stream.Stream;

/** What staff do with a ticket; the citizen is told each time. Whatever goes wrong, the typed reply stays on the page. */
final class TicketWork {
    static final int LONGEST_REPLY = 4000;
    private static final int INVALID = 422;
    private static final int CONFLICT = 409;
    private static final String LIST = "/desk/tickets";

    private final Counter counter;
    private final Notices notices;
    private final Acquaintance acquaintance;
    private final TicketSheet sheet;
    private final ReplyFiles files;

    TicketWork(Counter counter, Acquaintance acquaintance, TicketSheet sheet) {
        this.counter = counter;
        this.notices = new Notices(counter.conversations(), counter.phrases());
        this.acquaintance = acquaintance;
        this.sheet = sheet;
        this.files = new ReplyFiles(counter, sheet);
    }

    Future<Reply> claim(Visit visit, Ticket ticket) {
        Map<String, Object> name =
                Map.of("name", counter.people().shown(visit.me().name()));
        return told(visit, ticket, PhraseKey.PERSON_TAKES, name)
                .compose(say -> counter.tickets().claim(ticket.id(), visit.myId(), say))
                .compose(outcome -> settled(visit, ticket, outcome, one(ticket) + "?done=claimed"));
    }

    Future<Reply> release(Visit visit, Ticket ticket) {
        return told(visit, ticket, PhraseKey.PERSON_LEAVES, Map.of())
                .compose(say -> counter.tickets().release(ticket.id(), visit.myId(), say))
                .compose(outcome -> settled(visit, ticket, outcome, LIST + "?done=released"));
    }

    Future<Reply> close(Visit visit, Ticket ticket) {
        boolean held = ticket.state() == Ticket.State.HELD;
        return told(visit, ticket, held ? PhraseKey.BOT_AGAIN : PhraseKey.TICKET_CLOSED, Map.of())
                .compose(say -> counter.tickets().close(ticket.id(), visit.myId(), say))
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
                        ? send(visit, ticket, text)
                        : sheet.page(visit, ticket, new Unsent(INVALID, text, "").with(Map.of(), errors)));
    }

    private Future<Reply> send(Visit visit, Ticket ticket, String text) {
        boolean closes = visit.typed("then").equals("close");
        return words(visit, ticket, text, closes).compose(words -> sent(visit, ticket, words, closes));
    }

    /** What a second person has to read first is kept for him. */
    private Future<Reply> proposed(Visit visit, Ticket ticket, Afterwards afterwards) {
        UnsentReply reply = new UnsentReply(new Words(visit.typed("text").strip()), ReplyFiles.typed(visit));
        return counter.care()
                .proposals()
                .propose(ticket.id(), visit.myId(), reply, afterwards)
                .compose(outcome -> settled(visit, ticket, outcome, one(ticket) + "?done=proposed"));
    }

    /** The person's words, and after the last ones that the bot has the word again. */
    private Future<List<Draft>> words(Visit visit, Ticket ticket, String text, boolean closes) {
        String name = counter.people().shown(visit.me().name());
        Future<List<Draft>> after =
                closes ? told(visit, ticket, PhraseKey.BOT_AGAIN, Map.of()) : Future.succeededFuture(List.<Draft>of());
        return notices.words(ticket, name, text)
                .compose(words -> after.map(
                        told -> Stream.concat(Stream.of(words.attaching(ReplyFiles.typed(visit))), told.stream())
                                .toList()));
    }

    private Future<Reply> sent(Visit visit, Ticket ticket, List<Draft> words, boolean closes) {
        String where = closes ? LIST + "?done=answered" : one(ticket) + "?done=replied";
        Afterwards afterwards = closes ? Afterwards.CLOSE : Afterwards.HOLD;
        return counter.tickets()
                .reply(ticket.id(), visit.myId(), words, afterwards)
                .compose(outcome -> outcome == Outcome.NEEDS_APPROVAL
                        ? proposed(visit, ticket, afterwards)
                        : settled(visit, ticket, outcome, where));
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
