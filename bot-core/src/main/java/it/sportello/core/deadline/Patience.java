package it.sportello.core.deadline;

import it.sportello.core.hours.OfficeHours;
import it.sportello.core.hours.OpeningHours;
import it.sportello.core.knowledge.OfficeId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * For how long offices leave a late request where it is.
 *
 * @param hours as they are when somebody asks
 * @param length in opening time
 */
public record Patience(Supplier<OpeningHours> hours, Duration length) {
    public Patience {
        Objects.requireNonNull(hours, "hours");
        Objects.requireNonNull(length, "length");
    }

    /** Never while the office is closed, and never where it promises nothing any more: nobody would be there to answer. */
    boolean isOver(OfficeId office, Instant since, Instant now) {
        return hours.get()
                .of(Optional.of(office))
                .map(OfficeHours::timetable)
                .filter(timetable -> timetable.isOpen(now))
                .filter(timetable -> timetable.between(since, now).compareTo(length) >= 0)
                .isPresent();
    }
}
