package it.sportello.server.hours;

import com.fasterxml.jackson.annotation.JsonProperty;
import it.sportello.core.hours.OfficeHours;
import it.sportello.core.hours.Season;
import it.sportello.core.hours.Stretch;
import it.sportello.core.hours.Timetable;
import it.sportello.core.hours.Week;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
    static final HoursForm NOTHING = new HoursForm(null, null, null, null, null, null, null);
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final String UNTIL = "..";
    private static final int MOST_HOURS = 2000;

    /** Other hours for a part of the year. */
    record SeasonForm(
            @JsonProperty(required = true) String from,
            @JsonProperty(required = true) String to,
            @JsonProperty(required = true) Map<String, List<String>> week) {
        Season season() {
            return new Season(monthDay(from), monthDay(to), weekOf(week));
        }
    }

    /** With what is usual where this says nothing. */
    HoursForm otherwise(HoursForm usual) {
        return new HoursForm(
                week == null ? usual.week : week,
                seasons == null ? usual.seasons : seasons,
                patron == null ? usual.patron : patron,
                closedEveryYear == null ? usual.closedEveryYear : closedEveryYear,
                closed == null ? usual.closed : closed,
                firstAnswerHours == null ? usual.firstAnswerHours : firstAnswerHours,
                solutionHours == null ? usual.solutionHours : solutionHours);
    }

    /** Empty where no week is written: then nothing is promised. */
    Optional<OfficeHours> hours(ZoneId zone, Predicate<LocalDate> holidays) {
        return Optional.ofNullable(week)
                .map(days -> new OfficeHours(
                        new Timetable(
                                zone,
                                weekOf(days),
                                all(seasons).stream().map(SeasonForm::season).toList(),
                                closings(holidays)),
                        length("first-answer-hours", firstAnswerHours),
                        length("solution-hours", solutionHours)));
    }

    private Predicate<LocalDate> closings(Predicate<LocalDate> holidays) {
        List<MonthDay> yearly =
                all(closedEveryYear).stream().map(HoursForm::monthDay).toList();
        Optional<MonthDay> saint =
                Optional.ofNullable(patron).filter(text -> !text.isBlank()).map(HoursForm::monthDay);
        List<Predicate<LocalDate>> extra =
                all(closed).stream().map(HoursForm::days).toList();
        return date -> holidays.test(date)
                || yearly.contains(MonthDay.from(date))
                || saint.filter(MonthDay.from(date)::equals).isPresent()
                || extra.stream().anyMatch(days -> days.test(date));
    }

    /** One day, or the days from one to another, both included. */
    private static Predicate<LocalDate> days(String text) {
        int at = text.indexOf(UNTIL);
        LocalDate first = LocalDate.parse(at < 0 ? text : text.substring(0, at));
        LocalDate last = LocalDate.parse(at < 0 ? text : text.substring(at + UNTIL.length()));
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(text + ": the last day is before the first");
        }
        return date -> !date.isBefore(first) && !date.isAfter(last);
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

    private static Duration length(String key, @Nullable Integer hours) {
        int length = hours == null ? 0 : hours;
        if (length < 0 || length > MOST_HOURS) {
            throw new IllegalArgumentException(key + ": a whole number from 0 to " + MOST_HOURS + " is wanted");
        }
        return Duration.ofHours(length);
    }

    private static <T> List<T> all(@Nullable List<T> listed) {
        return listed == null ? List.of() : listed;
    }
}
