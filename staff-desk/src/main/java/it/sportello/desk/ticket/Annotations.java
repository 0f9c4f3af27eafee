package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.message.Words;
import it.sportello.core.ticket.Ticket;
import it.sportello.desk.hands.Hands;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.ticket.TicketSheet.Unsent;
import java.util.Map;

/** What staff write on a ticket for each other: labels and notes. The citizen never sees it. */
final class Annotations {
    private static final int INVALID = 422;
    private static final int FOR_YOU_SHOWN = 50;

    private final Hands hands;
    private final Acquaintance acquaintance;
    private final TicketSheet sheet;

    Annotations(Hands hands, Acquaintance acquaintance, TicketSheet sheet) {
        this.hands = hands;
        this.acquaintance = acquaintance;
        this.sheet = sheet;
    }

    Future<Reply> label(Visit visit, Ticket ticket) {
        return hands.labels()
                .put(ticket.id(), number(visit.typed("label")))
                .compose(put -> put
                        ? Future.succeededFuture(back(ticket))
                        : sheet.page(visit, ticket, new Unsent(INVALID, "", visit.say("hands.label.choose"))));
    }

    Future<Reply> unlabel(Visit visit, Ticket ticket) {
        return hands.labels().take(ticket.id(), number(visit.typed("label"))).map(taken -> back(ticket));
    }

    Future<Reply> note(Visit visit, Ticket ticket) {
        String text = visit.typed("note").strip();
        if (text.isEmpty() || text.length() > NoteForm.LONGEST) {
            String why = text.isEmpty()
                    ? visit.say("hands.note.empty")
                    : visit.say("hands.note.too-long", NoteForm.LONGEST, text.length());
            return sheet.page(visit, ticket, new Unsent(INVALID, "", why, text));
        }
        return acquaintance
                .facts()
                .map(facts -> NoteForm.mentioned(text, facts.members()))
                .compose(whom -> hands.notes().add(ticket.id(), visit.myId(), new Words(text), whom))
                .map(added -> back(ticket));
    }

    /** The notes in which somebody is mentioned and which he has not seen. */
    Future<Reply> forYou(Visit visit) {
        return Future.all(acquaintance.facts(), hands.notes().unseen(visit.myId(), FOR_YOU_SHOWN))
                .map(both -> new Reply.Page(
                        "for-you", Map.of("notes", NoteForm.shown(both.resultAt(1), visit, both.resultAt(0)))));
    }

    private static Reply back(Ticket ticket) {
        return new Reply.Redirect("/desk/tickets/" + ticket.id());
    }

    static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
