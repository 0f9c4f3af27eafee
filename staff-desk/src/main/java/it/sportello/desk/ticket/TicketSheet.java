package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.counter.Line;
import it.sportello.core.counter.Transcripts;
import it.sportello.core.ticket.Ticket;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The page of one ticket: the facts, the conversation, the reply. */
final class TicketSheet {
    private static final int LINES_SHOWN = 100;
    private static final int LINES_OF_NEWS = 50;

    private final Transcripts transcripts;
    private final Acquaintance acquaintance;

    TicketSheet(Transcripts transcripts, Acquaintance acquaintance) {
        this.transcripts = transcripts;
        this.acquaintance = acquaintance;
    }

    /** What was typed and why it was not sent; both empty at first sight. */
    record Unsent(int status, String text, String why) {
        static final Unsent NOTHING = new Unsent(Reply.OK, "", "");
    }

    Future<Reply> page(Visit visit, Ticket ticket, Unsent unsent) {
        return Future.all(acquaintance.facts(), transcripts.last(ticket.conversation(), LINES_SHOWN))
                .map(both -> {
                    Map<String, Object> model = model(visit, ticket, both.resultAt(0), both.resultAt(1));
                    model.put("text", unsent.text());
                    model.put("error", unsent.why());
                    model.put("limit", TicketWork.LONGEST_REPLY);
                    return new Reply.Page(unsent.status(), "ticket", model);
                });
    }

    /** What was said and what has changed since a page last asked. */
    Future<Reply> news(Visit visit, Ticket ticket) {
        long after = visit.query("after").matches("\\d{1,18}") ? Long.parseLong(visit.query("after")) : 0;
        return Future.all(acquaintance.facts(), transcripts.after(ticket.conversation(), after, LINES_OF_NEWS))
                .map(both -> {
                    List<Line> lines = both.resultAt(1);
                    Map<String, Object> model = model(visit, ticket, both.resultAt(0), lines);
                    model.put("cursor", Lines.cursor(lines, after));
                    boolean changed = !visit.query("seen").equals(model.get("seen"));
                    model.put("changed", changed);
                    return lines.isEmpty() && !changed ? new Reply.Unchanged() : new Reply.Page("ticket-news", model);
                });
    }

    private Map<String, Object> model(Visit visit, Ticket ticket, TicketFacts facts, List<Line> lines) {
        Map<String, Object> one = facts.of(visit, ticket);
        Map<String, Object> model = new HashMap<>();
        model.put("ticket", one);
        model.put("lines", Lines.of(lines, visit, acquaintance.moments()));
        model.put("cursor", Lines.cursor(lines, 0));
        model.put(
                "seen",
                Integer.toHexString(List.of(ticket.state(), ticket.holder(), ticket.trouble())
                        .toString()
                        .hashCode()));
        return model;
    }
}
