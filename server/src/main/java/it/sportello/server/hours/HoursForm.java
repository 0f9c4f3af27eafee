package it.sportello.server.hours;

import com.fasterxml.jackson.annotation.JsonProperty;
import it.sportello.core.hours.Closing;
import it.sportello.core.hours.Closings;
import it.sportello.core.hours.Season;
import it.sportello.core.hours.Stretch;
import it.sportello.core.hours.Targets;
import it.sportello.core.hours.Week;
import it.sportello.core.hours.WrittenHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One office's hours as they are written; what is absent is as usual. */
record HoursForm(
        @Nullable Map<String, List<String>> week,
        @Nullable List<SeasonForm> seasons,
        @Nullable String patron,
        @JsonProperty("closed-every-year") @Nullable List<String> closedEveryYear,
        @Nullable List<String> closed,
        @JsonProperty("first-answer-hours") @Nullable Integer firstAnswerHours,
        @JsonProperty("solution-hours") @Nullable Integer solutionHours) {
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final String UNTIL = "..";

    /** Other hours for a part of the year. */
    record SeasonForm(
            @JsonProperty(required = true) String from,
            @JsonProperty(required = true) String to,
            @JsonProperty(required = true) Map<String, List<String>> week) {
        Season season() {
            return new Season(monthDay(from), monthDay(to), weekOf(week));
        }
    }

    WrittenHours hours() {
        return new WrittenHours(
                Optional.ofNullable(week).map(HoursForm::weekOf),
                all(seasons, SeasonForm::season),
                new Closings(
                        Optional.ofNullable(patron).map(text -> text.isBlank() ? List.of() : List.of(monthDay(text))),
                        all(closedEveryYear, HoursForm::monthDay),
                        all(closed, HoursForm::closing)),
                new Targets(length("first-answer-hours", firstAnswerHours), length("solution-hours", solutionHours)));
    }

    /** One day, or the days from one to another, both included. */
    private static Closing closing(String text) {
        int at = text.indexOf(UNTIL);
        LocalDate first = LocalDate.parse(at < 0 ? text : text.substring(0, at));
        LocalDate last = LocalDate.parse(at < 0 ? text : text.substring(at + UNTIL.length()));
        return new Closing(first, last);
    }

    private static Week weekOf(Map<String, List<String>> days) {
        return new Week(days.entrySet().stream()
                .collect(Collectors.toMap(
                        day -> DayOfWeek.valueOf(day.getKey().toUpperCase(Locale.ROOT)),
                        day -> day.getValue().stream().map(HoursForm::stretch).toList())));
    }

    private static Stretch stretch(String text) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(text + ": hours such as 08:30-12:30 are wanted");
        }
        return new Stretch(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse(text, MONTH_DAY);
    }

    private static Optional<Duration> length(String key, @Nullable Integer hours) {
        if (hours != null && (hours < 0 || hours > Targets.MOST_HOURS)) {
            throw new IllegalArgumentException(key + ": a whole number from 0 to " + Targets.MOST_HOURS + " is wanted");
        }
        return Optional.ofNullable(hours).map(Duration::ofHours);
    }

    private static <T, R> Optional<List<R>> all(@Nullable List<T> listed, Function<T, R> read) {
        return Optional.ofNullable(listed).map(list -> list.stream().map(read).toList());
    }
}
