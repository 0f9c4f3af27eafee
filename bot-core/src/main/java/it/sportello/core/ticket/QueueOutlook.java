package it.sportello.core.ticket;

import io.vertx.core.Future;
import it.sportello.core.counter.Outlook;
import it.sportello.core.counter.Prospect;
import it.sportello.core.hours.OpeningHours;
import it.sportello.core.hours.Timetable;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.ConversationKey;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** What to expect, from the offices' opening hours and the queue as it stands. */
public final class QueueOutlook implements Outlook {
    private final Tickets tickets;
    private final Supplier<OpeningHours> hours;
    private final Supplier<Future<Boolean>> attended;

    /**
     * An outlook.
     *
     * @param hours as they are when somebody asks
     * @param attended whether somebody is at the desk
     */
    public QueueOutlook(Tickets tickets, Supplier<OpeningHours> hours, Supplier<Future<Boolean>> attended) {
        this.tickets = Objects.requireNonNull(tickets, "tickets");
        this.hours = Objects.requireNonNull(hours, "hours");
        this.attended = Objects.requireNonNull(attended, "attended");
    }

    @Override
    public Future<Optional<Prospect>> of(ConversationKey key, Optional<OfficeId> office, Instant now) {
        return hours.get()
                .of(office)
                .map(known -> prospect(known.timetable(), key, now).map(Optional::of))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private Future<Prospect> prospect(Timetable timetable, ConversationKey key, Instant now) {
        return Future.all(tickets.ahead(key), attended.get())
                .map(both -> new Prospect(timetable.opens(now), both.resultAt(1), both.resultAt(0), timetable.zone()));
    }
}
