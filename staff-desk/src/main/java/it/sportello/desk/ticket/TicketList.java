package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import it.sportello.core.ticket.Tickets.Which;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lists of open and closed tickets; the open one keeps itself up to date. */
final class TicketList {
    private static final int ON_A_PAGE = 20;

    private final Tickets tickets;
    private final Acquaintance acquaintance;

    TicketList(Tickets tickets, Acquaintance acquaintance) {
        this.tickets = tickets;
        this.acquaintance = acquaintance;
    }

    Future<Reply> page(Visit visit) {
        return rows(visit).map(model -> new Reply.Page("tickets", model));
    }

    /** The list again, for a page that shows it; nothing where that page shows the same already. */
    Future<Reply> news(Visit visit) {
        return rows(visit).map(model -> {
            if (visit.query("seen").equals(model.get("seen"))) {
                return new Reply.Unchanged();
            }
            return new Reply.Page("ticket-rows", model);
        });
    }

    /** The number beside the menu entry. */
    Future<Reply> count(Visit visit) {
        return tickets.open()
                .map(open -> visit.query("seen").equals(String.valueOf(open))
                        ? new Reply.Unchanged()
                        : new Reply.Page("ticket-count", Map.of("waiting", open)));
    }

    private Future<Map<String, Object>> rows(Visit visit) {
        Which which = visit.query("which").equals("closed") ? Which.CLOSED : Which.OPEN;
        int page = visit.query("page").matches("[1-9]\\d{0,5}") ? Integer.parseInt(visit.query("page")) : 1;
        return Future.all(
                        tickets.list(which, ON_A_PAGE + 1, (page - 1) * ON_A_PAGE),
                        acquaintance.facts(),
                        tickets.open())
                .map(all -> model(visit, page, all.resultAt(0), all.resultAt(1), all.resultAt(2)));
    }

    private static Map<String, Object> model(
            Visit visit, int page, List<Ticket> found, TicketFacts facts, int waiting) {
        List<Map<String, Object>> rows = found.stream()
                .limit(ON_A_PAGE)
                .map(ticket -> facts.of(visit, ticket))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("rows", rows);
        model.put("page", page);
        model.put("more", found.size() > ON_A_PAGE);
        model.put("waiting", waiting);
        model.put("before", visit.query("count"));
        model.put("closed", visit.query("which").equals("closed"));
        model.put("seen", Integer.toHexString(rows.hashCode()));
        return model;
    }
}
