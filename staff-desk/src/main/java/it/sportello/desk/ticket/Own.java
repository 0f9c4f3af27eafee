package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import it.sportello.desk.page.Visit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Leaves out what belongs to tickets for whose office one may not answer. */
final class Own {
    private final Tickets tickets;

    Own(Tickets tickets) {
        this.tickets = tickets;
    }

    /** Those of these tickets that the one who asks may answer. */
    Future<Set<Long>> of(Visit visit, List<Long> ids) {
        List<Future<List<Long>>> asked = ids.stream()
                .distinct()
                .map(id -> tickets.find(id)
                        .map(found -> found.filter(ticket -> may(visit, ticket)).stream()
                                .map(Ticket::id)
                                .toList()))
                .toList();
        return Future.all(asked)
                .map(all -> asked.stream().flatMap(one -> one.result().stream()).collect(Collectors.toSet()));
    }

    private static boolean may(Visit visit, Ticket ticket) {
        return visit.may(Role.OPERATOR, ticket.office());
    }
}
