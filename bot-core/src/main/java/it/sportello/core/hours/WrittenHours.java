package it.sportello.core.hours;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The hours of one office as somebody wrote them down; what is absent is as usual.
 *
 * @param seasons of which the first that includes a day has its hours; without one of them: never
 */
public record WrittenHours(Optional<Week> week, Optional<List<Season>> seasons, Closings closings, Targets targets) {
    /** All of it is as usual. */
    public static final WrittenHours AS_USUAL =
            new WrittenHours(Optional.empty(), Optional.empty(), Closings.AS_USUAL, Targets.AS_USUAL);

    public WrittenHours {
        Objects.requireNonNull(week, "week");
        seasons = seasons.map(List::copyOf);
        Objects.requireNonNull(closings, "closings");
        Objects.requireNonNull(targets, "targets");
    }

    /** With what is usual where this says nothing. */
    public WrittenHours otherwise(WrittenHours usual) {
        return new WrittenHours(
                week.or(usual::week),
                seasons.or(usual::seasons),
                closings.otherwise(usual.closings),
                targets.otherwise(usual.targets));
    }

    /** Empty where no week is written: then nothing is promised. */
    public Optional<OfficeHours> hours(ZoneId zone, Predicate<LocalDate> holidays) {
        return week.map(days -> new OfficeHours(
                new Timetable(zone, days, seasons.orElse(List.of()), closings.and(holidays)),
                targets.firstAnswer().orElse(Duration.ZERO),
                targets.solution().orElse(Duration.ZERO)));
    }
}
