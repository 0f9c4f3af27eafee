package it.sportello.core.deadline;

import it.sportello.core.hours.OpeningHours;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The next step that a ticket is to have.
 *
 * @param office that has promised it; empty where the ticket belongs to none
 * @param opened from when on the time counts
 */
public record Promise(long ticket, Target target, Optional<OfficeId> office, Instant opened, Instant due) {
    /** With less than a third of the time left it is getting late. */
    private static final int SOON_SHARE = 3;

    /** What is promised. */
    public enum Target {
        FIRST_ANSWER,
        SOLUTION
    }

    /** How it stands at a moment. */
    public enum Standing {
        IN_TIME,
        SOON,
        LATE
    }

    public Promise {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(opened, "opened");
        Objects.requireNonNull(due, "due");
    }

    /** Empty where nothing is promised or the ticket is closed. */
    public static Optional<Promise> of(Ticket ticket, OpeningHours hours) {
        boolean answered = ticket.answered().isPresent();
        return hours.of(ticket.office())
                .filter(known -> ticket.state() != Ticket.State.CLOSED)
                .flatMap(known -> known.due(ticket.opened(), answered))
                .map(due -> new Promise(
                        ticket.id(),
                        answered ? Target.SOLUTION : Target.FIRST_ANSWER,
                        ticket.office(),
                        ticket.opened(),
                        due));
    }

    public Standing standing(Instant now) {
        if (!due.isAfter(now)) {
            return Standing.LATE;
        }
        Duration whole = Duration.between(opened, due);
        boolean soon = Duration.between(now, due).compareTo(whole.dividedBy(SOON_SHARE)) < 0;
        return soon ? Standing.SOON : Standing.IN_TIME;
    }
}
