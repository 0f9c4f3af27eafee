package it.sportello.core.ticket;

import io.vertx.core.Future;
import it.sportello.core.counter.Draft;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gives tickets back to those that wait where their holder may not answer them any more. */
public final class Relief {
    /** Nobody holds so many conversations at once. */
    private static final int MOST = 1000;

    private final Tickets tickets;
    private final Notices notices;

    public Relief(Tickets tickets, Notices notices) {
        this.tickets = Objects.requireNonNull(tickets, "tickets");
        this.notices = Objects.requireNonNull(notices, "notices");
    }

    /** Looks at all that somebody holds as he is now. Where there is nothing to give back, nothing happens. */
    public Future<Void> of(StaffMember holder, Instant now) {
        return tickets.list(new View.HeldBy(holder.id()), MOST, 0).compose(held -> {
            Future<Void> done = Future.succeededFuture();
            for (Ticket ticket : beyond(holder, held)) {
                done = done.compose(before -> takeAway(ticket, holder, now));
            }
            return done;
        });
    }

    private static List<Ticket> beyond(StaffMember holder, List<Ticket> held) {
        return held.stream()
                .filter(ticket -> !holder.may(Role.OPERATOR, ticket.office()))
                .toList();
    }

    private Future<Void> takeAway(Ticket ticket, StaffMember holder, Instant now) {
        return told(ticket, now)
                .compose(say -> tickets.takeAway(ticket.id(), holder.id(), say))
                .mapEmpty();
    }

    /** Where the bot speaks already, the citizen has been told so. */
    private Future<List<Draft>> told(Ticket ticket, Instant now) {
        return ticket.botSpeaks()
                ? Future.succeededFuture(List.of())
                : notices.of(ticket, PhraseKey.PERSON_LEAVES, Map.of(), now);
    }
}
