package it.sportello.desk.live;

import io.vertx.core.Future;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.Readers;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import java.util.List;
import java.util.Objects;

/** The streams of the tickets' pages: of the lists, and of one ticket. */
public final class LivePages {
    private final Happenings happenings;
    private final Tickets tickets;
    private final Readers readers;

    public LivePages(Happenings happenings, Tickets tickets, Readers readers) {
        this.happenings = Objects.requireNonNull(happenings, "happenings");
        this.tickets = Objects.requireNonNull(tickets, "tickets");
        this.readers = Objects.requireNonNull(readers, "readers");
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get("/desk/live", Role.OPERATOR, this::lists),
                DeskRoute.get("/desk/live/:id", Role.OPERATOR, this::ticket));
    }

    private Future<Reply> lists(Visit visit) {
        return Future.succeededFuture(new Reply.Stream(response -> stream(visit).begin(happenings::tickets, () -> {})));
    }

    private Future<Reply> ticket(Visit visit) {
        String id = visit.path("id");
        return id.matches("\\d{1,18}")
                ? tickets.find(Long.parseLong(id))
                        .map(found -> found.filter(ticket -> visit.may(Role.OPERATOR, ticket.office()))
                                .<Reply>map(ticket -> follow(visit, ticket))
                                .orElseGet(() -> new Reply.Status(404)))
                : Future.succeededFuture(new Reply.Status(404));
    }

    private Reply follow(Visit visit, Ticket ticket) {
        return new Reply.Stream(response -> stream(visit)
                .begin(
                        watcher -> happenings.ticket(ticket.id(), ticket.conversation(), watcher),
                        () -> readers.leaves(ticket.id(), visit.myId())));
    }

    private static LiveStream stream(Visit visit) {
        return new LiveStream(visit.context().vertx(), visit.context().response());
    }
}
