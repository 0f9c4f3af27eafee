package it.sportello.desk.house;

import it.sportello.core.hours.Closing;
import it.sportello.core.hours.Stretch;
import it.sportello.core.hours.Week;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hours and days as people type them, and as they are shown. What cannot be read is empty; one dash stands for none at
 * all.
 */
final class HoursText {
    /** In place of hours or days. */
    static final String NONE = "-";

    private static final int MOST = 100;
    private static final int LONGEST = 3000;
    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]|\\s+(?:e|and)\\s+");
    private static final String TO = "\\s*(?:-|–|—|\\bal\\b|\\bto\\b)\\s*";
    private static final String TIME = "(\\d{1,2})(?:[:.](\\d{2}))?";
    private static final Pattern STRETCH = Pattern.compile(TIME + TO + TIME);
    private static final String DAY = "(\\d{1,2})[/.](\\d{1,2})";
    private static final Pattern MONTH_DAY = Pattern.compile(DAY);
    private static final String DATE = DAY + "[/.](\\d{4})";
    private static final Pattern CLOSING = Pattern.compile(DATE + "(?:" + TO + DATE + ")?");
    private static final DateTimeFormatter SHOWN_TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SHOWN_DATE = DateTimeFormatter.ofPattern("d/M/uuuu");

    private HoursText() {}

    /** Such as {@code 9-12.30, 14:00–17:00}; in order and without overlap. */
    static Optional<List<Stretch>> stretches(String typed) {
        return all(typed, STRETCH, found -> new Stretch(time(found, 1), time(found, 3)))
                .flatMap(HoursText::inOrder);
    }

    private static LocalTime time(Matcher found, int at) {
        String minutes = found.group(at + 1);
        return LocalTime.of(Integer.parseInt(found.group(at)), minutes == null ? 0 : Integer.parseInt(minutes));
    }

    private static Optional<List<Stretch>> inOrder(List<Stretch> stretches) {
        try {
            return Optional.of(new Week(Map.of(DayOfWeek.MONDAY, stretches)).on(DayOfWeek.MONDAY));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Days of each year, such as {@code 7/12, 14/8}. */
    static Optional<List<MonthDay>> days(String typed) {
        return all(typed, MONTH_DAY, found -> MonthDay.of(number(found, 2), number(found, 1)));
    }

    /** Days and stretches of days, such as {@code 24/12/2026 - 31/12/2026}. */
    static Optional<List<Closing>> closings(String typed) {
        return all(typed, CLOSING, found -> {
            LocalDate first = LocalDate.of(number(found, 3), number(found, 2), number(found, 1));
            return found.group(4) == null
                    ? new Closing(first, first)
                    : new Closing(first, LocalDate.of(number(found, 6), number(found, 5), number(found, 4)));
        });
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static <T> Optional<List<T>> all(String typed, Pattern shape, Function<Matcher, T> read) {
        if (typed.strip().equals(NONE)) {
            return Optional.of(List.of());
        }
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        List<Matcher> found = Arrays.stream(BETWEEN.split(typed))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(shape::matcher)
                .toList();
        if (found.size() > MOST || !found.stream().allMatch(Matcher::matches)) {
            return Optional.empty();
        }
        try {
            return Optional.of(found.stream().map(read).toList());
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String ofStretches(List<Stretch> stretches) {
        return stretches.stream()
                .map(one -> SHOWN_TIME.format(one.from()) + "-" + SHOWN_TIME.format(one.to()))
                .collect(Collectors.joining(", "));
    }

    static String ofDays(List<MonthDay> days) {
        return days.isEmpty() ? NONE : days.stream().map(HoursText::ofDay).collect(Collectors.joining(", "));
    }

    static String ofDay(MonthDay day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue();
    }

    static String ofClosings(List<Closing> closings) {
        return closings.isEmpty()
                ? NONE
                : closings.stream().map(HoursText::ofClosing).collect(Collectors.joining("\n"));
    }

    private static String ofClosing(Closing one) {
        String first = SHOWN_DATE.format(one.from());
        return one.from().equals(one.to()) ? first : first + " - " + SHOWN_DATE.format(one.to());
    }
}
