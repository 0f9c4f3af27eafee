package it.sportello.knowledge.article;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days on which an answer may be given, all bounds included; an absent one sets none.
 *
 * @param yearly the part of each year in which it may be given
 * @param review the day by which somebody should read it again; it is given all the same
 */
public record Validity(
        Optional<LocalDate> from, Optional<LocalDate> to, Optional<YearlyDays> yearly, Optional<LocalDate> review) {
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    /** No day at all. */
    public static final Validity NEVER = new Validity(Optional.of(LocalDate.MAX), Optional.of(LocalDate.MIN));

    public Validity {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(yearly, "yearly");
        Objects.requireNonNull(review, "review");
    }

    /** Without seasons, and without a day of review. */
    public Validity(Optional<LocalDate> from, Optional<LocalDate> to) {
        this(from, to, Optional.empty(), Optional.empty());
    }

    public boolean holdsOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true)
                && yearly.map(season -> season.includes(day)).orElse(true);
    }

    /** Whether no day is left on which it could be given. */
    public boolean isOverOn(LocalDate day) {
        return to.filter(day::isAfter).isPresent();
    }

    public boolean isToReviewOn(LocalDate day) {
        return review.filter(day::isAfter).isPresent();
    }

    /** Whether it is neither over nor still to begin, but outside its part of the year. */
    public boolean isOutOfSeasonOn(LocalDate day) {
        return yearly.filter(season -> !season.includes(day)).isPresent();
    }

    /** The same, but only on the days on which that one holds as well. The other's season and review count for nothing. */
    public Validity within(Validity other) {
        return new Validity(
                Stream.concat(from.stream(), other.from.stream()).max(LocalDate::compareTo),
                Stream.concat(to.stream(), other.to.stream()).min(LocalDate::compareTo),
                yearly,
                review);
    }
}
