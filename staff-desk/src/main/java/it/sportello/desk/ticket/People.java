package it.sportello.desk.ticket;

import it.sportello.core.hours.OpeningHours;
import it.sportello.core.ticket.Readers;
import it.sportello.core.ticket.UnsentReplies;
import it.sportello.desk.live.Happenings;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * How the people at the desk work side by side.
 *
 * @param hours by which deadlines are computed, as they are when somebody looks
 * @param namesShown whether citizens read the names of those who answer them
 */
public record People(
        UnsentReplies unsent,
        Readers readers,
        Happenings happenings,
        Supplier<OpeningHours> hours,
        boolean namesShown) {
    public People {
        Objects.requireNonNull(unsent, "unsent");
        Objects.requireNonNull(readers, "readers");
        Objects.requireNonNull(happenings, "happenings");
        Objects.requireNonNull(hours, "hours");
    }

    /** A name as citizens read it; empty where they do not. */
    String shown(String name) {
        return namesShown ? name : "";
    }
}
