package it.sportello.knowledge.article;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** The days on which an answer may be given, both included; an absent day sets no bound. */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    public boolean holdsOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
