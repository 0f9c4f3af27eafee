package it.sportello.core.hours;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What an office promises: when it answers, and how fast in opening time.
 *
 * @param firstAnswer from a request to the first word of a person; zero: nothing is promised
 * @param solution from a request to its end; zero: nothing is promised
 */
public record OfficeHours(Timetable timetable, Duration firstAnswer, Duration solution) {
    public OfficeHours {
        Objects.requireNonNull(timetable, "timetable");
        Objects.requireNonNull(firstAnswer, "firstAnswer");
        Objects.requireNonNull(solution, "solution");
    }

    /** Until when a request is to have its next step, the first word or its end. */
    public Optional<Instant> due(Instant opened, boolean answered) {
        Duration promised = answered ? solution : firstAnswer;
        return promised.isZero() ? Optional.empty() : timetable.after(opened, promised);
    }
}
