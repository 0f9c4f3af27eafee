package it.sportello.desk.administration;

import io.vertx.core.Future;
import it.sportello.core.counter.Erasures;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The two steps by which a citizen is forgotten: a page that asks, and the deed itself. */
public final class ErasurePages {
    private static final String PATH = "/desk/tickets/:id/erase";
    private static final int INVALID = 422;

    private final Tickets tickets;
    private final Erasures erasures;

    public ErasurePages(Tickets tickets, Erasures erasures) {
        this.tickets = tickets;
        this.erasures = erasures;
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH, Role.ADMINISTRATOR, visit -> asked(visit, Reply.OK, "")),
                DeskRoute.post(PATH, Role.ADMINISTRATOR, this::erase));
    }

    private Future<Reply> asked(Visit visit, int status, String error) {
        return ticket(visit)
                .compose(tickets::find)
                .map(found ->
                        found.<Reply>map(ticket -> page(ticket, status, error)).orElseGet(ErasurePages::missing));
    }

    private static Reply page(Ticket ticket, int status, String error) {
        return new Reply.Page(
                status,
                "ticket-erase",
                Map.of(
                        "ticket",
                        String.valueOf(ticket.id()),
                        "stillOpen",
                        ticket.state() != Ticket.State.CLOSED,
                        "error",
                        error));
    }

    private Future<Reply> erase(Visit visit) {
        if (visit.typed("sure").isEmpty()) {
            return asked(visit, INVALID, visit.say("erase.error.sure"));
        }
        return ticket(visit)
                .compose(erasures::ofTicket)
                .map(gone -> gone ? new Reply.Redirect("/desk/tickets?done=erased") : missing());
    }

    /** A number that is none is nobody's. */
    private static Future<Long> ticket(Visit visit) {
        return Future.succeededFuture(Optional.of(visit.path("id"))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(0L));
    }

    private static Reply missing() {
        return new Reply.Page(404, "refused", Map.of("key", "no-ticket", "kept", List.of()));
    }
}
