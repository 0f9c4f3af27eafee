package it.sportello.core.deadline;

import io.vertx.core.Future;
import it.sportello.core.deadline.Promise.Standing;
import it.sportello.core.hours.OpeningHours;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import it.sportello.core.ticket.View;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks which promises become pressing, and notes it before and after their time. */
public final class PromiseWatch {
    private static final int AT_ONCE = 1000;

    private final Tickets tickets;
    private final Promises promises;
    private final Supplier<OpeningHours> hours;

    /** @param hours as they are at each look */
    public PromiseWatch(Tickets tickets, Promises promises, Supplier<OpeningHours> hours) {
        this.tickets = Objects.requireNonNull(tickets, "tickets");
        this.promises = Objects.requireNonNull(promises, "promises");
        this.hours = Objects.requireNonNull(hours, "hours");
    }

    /** Any number of nodes may look at the same time. */
    public Future<Void> look(Instant now) {
        return hours.get().areWritten()
                ? promises.heads().compose(heads -> page(now, heads, 0))
                : Future.succeededFuture();
    }

    private Future<Void> page(Instant now, Map<OfficeId, StaffId> heads, int from) {
        return tickets.list(new View.Open(), AT_ONCE, from)
                .compose(found -> note(found, now, heads)
                        .compose(noted ->
                                found.size() < AT_ONCE ? Future.succeededFuture() : page(now, heads, from + AT_ONCE)));
    }

    private Future<Void> note(List<Ticket> found, Instant now, Map<OfficeId, StaffId> heads) {
        Future<Void> done = Future.succeededFuture();
        for (Promise promise : found.stream()
                .flatMap(ticket -> Promise.of(ticket, hours.get()).stream())
                .toList()) {
            done = done.compose(before -> note(promise, now, heads));
        }
        return done;
    }

    private Future<Void> note(Promise promise, Instant now, Map<OfficeId, StaffId> heads) {
        Standing standing = promise.standing(now);
        if (standing == Standing.LATE) {
            Optional<StaffId> head = promise.office().flatMap(office -> Optional.ofNullable(heads.get(office)));
            return promises.missed(promise, head).mapEmpty();
        }
        return standing == Standing.SOON ? promises.soon(promise) : Future.succeededFuture();
    }
}
