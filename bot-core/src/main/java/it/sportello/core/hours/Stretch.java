package it.sportello.core.hours;

import java.time.LocalTime;
import java.util.Objects;

/** A part of a day in which people answer; at {@code to} they stop. */
public record Stretch(LocalTime from, LocalTime to) {
    public Stretch {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(from + "-" + to + ": the end must be after the beginning");
        }
    }
}
