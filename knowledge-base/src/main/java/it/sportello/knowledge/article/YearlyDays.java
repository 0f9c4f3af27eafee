package it.sportello.knowledge.article;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of each year, both days included; it may reach over New Year. */
public record YearlyDays(MonthDay first, MonthDay last) {
    /** As people write them, the day before the month; with a hyphen it is the other way round, as in full ISO dates. */
    private static final List<DateTimeFormatter> SHAPES = Stream.of("d/M", "d.M", "d MMMM", "d MMM", "MM-dd")
            .flatMap(shape -> Stream.of(Locale.ITALIAN, Locale.ENGLISH).map(locale -> formatter(shape, locale)))
            .toList();

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    public YearlyDays {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
    }

    public boolean includes(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        boolean begun = !day.isBefore(first);
        boolean lasts = !day.isAfter(last);
        return first.isAfter(last) ? begun || lasts : begun && lasts;
    }

    /** A day of any year, for example {@code 1/6}, {@code 1 giugno} or {@code 06-01}; empty where the text is none. */
    public static Optional<MonthDay> day(String text) {
        String plain = text.strip().replaceAll("[°º]", "").replaceAll("\\s+", " ");
        return SHAPES.stream().flatMap(shape -> parsed(plain, shape)).findFirst();
    }

    /** For example {@code 06-01}, which {@link #day} reads. */
    public static String written(MonthDay day) {
        return WRITTEN.format(day);
    }

    private static Stream<MonthDay> parsed(String text, DateTimeFormatter shape) {
        try {
            return Stream.of(MonthDay.parse(text, shape));
        } catch (DateTimeParseException otherShape) {
            return Stream.empty();
        }
    }

    private static DateTimeFormatter formatter(String shape, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(shape)
                .toFormatter(locale);
    }
}
