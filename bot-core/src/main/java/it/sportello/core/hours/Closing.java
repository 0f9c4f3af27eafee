package it.sportello.core.hours;

import java.time.LocalDate;
import java.util.Objects;

/** Days on which nobody answers, the first and the last included. */
public record Closing(LocalDate from, LocalDate to) {
    public Closing {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + ".." + to + ": the last day is before the first");
        }
    }

    boolean includes(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
