package it.sportello.core.hours;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How fast an office means to be, in opening time; what is absent is as usual.
 *
 * @param firstAnswer from a request to the first word of a person; zero: nothing is promised
 * @param solution from a request to its end; zero: nothing is promised
 */
public record Targets(Optional<Duration> firstAnswer, Optional<Duration> solution) {
    public static final Targets AS_USUAL = new Targets(Optional.empty(), Optional.empty());
    public static final int MOST_HOURS = 2000;

    /** @throws IllegalArgumentException where one is below zero or too long to be meant */
    public Targets {
        Stream.of(firstAnswer, solution).flatMap(Optional::stream).forEach(Targets::check);
    }

    private static void check(Duration length) {
        if (length.isNegative() || length.compareTo(Duration.ofHours(MOST_HOURS)) > 0) {
            throw new IllegalArgumentException("a whole number from 0 to " + MOST_HOURS + " is wanted");
        }
    }

    Targets otherwise(Targets usual) {
        return new Targets(firstAnswer.or(usual::firstAnswer), solution.or(usual::solution));
    }
}
