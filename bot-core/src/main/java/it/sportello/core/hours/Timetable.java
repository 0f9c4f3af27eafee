package it.sportello.core.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** When the people of an office answer. */
public final class Timetable {
    /** Beyond that, nobody is told a day. */
    private static final int DAYS_AHEAD = 400;

    private final ZoneId zone;
    private final Week usual;
    private final List<Season> seasons;
    private final Predicate<LocalDate> closed;

    /**
     * @param seasons of which the first that includes a day has its hours
     * @param closed the days on which nobody answers at all
     */
    public Timetable(ZoneId zone, Week usual, List<Season> seasons, Predicate<LocalDate> closed) {
        this.zone = Objects.requireNonNull(zone, "zone");
        this.usual = Objects.requireNonNull(usual, "usual");
        this.seasons = List.copyOf(seasons);
        this.closed = Objects.requireNonNull(closed, "closed");
    }

    public ZoneId zone() {
        return zone;
    }

    /** When people answer next: now, where they do. Empty where nobody does for more than a year. */
    public Optional<Instant> opens(Instant now) {
        return spans(now).findFirst().map(span -> later(span.from(), now));
    }

    public boolean isOpen(Instant now) {
        return opens(now).filter(now::equals).isPresent();
    }

    /** When so much of opening time has gone by since then. Empty where that takes more than a year. */
    public Optional<Instant> after(Instant from, Duration working) {
        Duration left = working;
        for (Span span : spans(from).toList()) {
            Instant begins = later(span.from(), from);
            Duration length = Duration.between(begins, span.to());
            if (length.compareTo(left) >= 0) {
                return Optional.of(begins.plus(left));
            }
            left = left.minus(length);
        }
        return Optional.empty();
    }

    /** How much opening time lies between two moments; none where the second is the earlier one. */
    public Duration between(Instant from, Instant until) {
        return spans(from)
                .takeWhile(span -> span.from().isBefore(until))
                .map(span -> Duration.between(later(span.from(), from), earlier(span.to(), until)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private record Span(Instant from, Instant to) {}

    /** Everything that has not ended by then. */
    private Stream<Span> spans(Instant from) {
        LocalDate first = LocalDate.ofInstant(from, zone);
        return first.datesUntil(first.plusDays(DAYS_AHEAD))
                .flatMap(this::spansOf)
                .filter(span -> span.to().isAfter(from));
    }

    /** When people answer on that day; never: an empty list. */
    public List<Stretch> on(LocalDate date) {
        if (closed.test(date)) {
            return List.of();
        }
        Week week = seasons.stream()
                .filter(season -> season.includes(date))
                .findFirst()
                .map(Season::week)
                .orElse(usual);
        return week.on(date.getDayOfWeek());
    }

    private Stream<Span> spansOf(LocalDate date) {
        return on(date).stream()
                .map(stretch -> new Span(
                        date.atTime(stretch.from()).atZone(zone).toInstant(),
                        date.atTime(stretch.to()).atZone(zone).toInstant()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
