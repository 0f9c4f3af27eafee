package it.sportello.knowledge.article;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Days as people write them into cells; the day always stands before the month. */
public final class Days {
    private static final List<DateTimeFormatter> SHAPES = Stream.of(
                    "uuuu-M-d", "d/M/uuuu", "d.M.uuuu", "d-M-uuuu", "d/M/uu", "d.M.uu", "d MMMM uuuu", "d MMM uuuu")
            .flatMap(shape -> Stream.of(Locale.ITALIAN, Locale.ENGLISH).map(locale -> formatter(shape, locale)))
            .toList();

    private Days() {}

    private static DateTimeFormatter formatter(String shape, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(shape)
                .optionalStart()
                .appendPattern("[ ]['T']H:mm[:ss]")
                .optionalEnd()
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    public static Optional<LocalDate> of(String text) {
        String plain = text.strip().replace("1°", "1").replace("1º", "1").replaceAll("\\s+", " ");
        return SHAPES.stream().flatMap(shape -> parsed(plain, shape)).findFirst();
    }

    /** A day of any year; where a spreadsheet has made a full date of it, its year counts for nothing. */
    public static Optional<MonthDay> ofYear(String text) {
        return YearlyDays.day(text).or(() -> of(text).map(MonthDay::from));
    }

    private static Stream<LocalDate> parsed(String text, DateTimeFormatter shape) {
        try {
            return Stream.of(LocalDate.parse(text, shape));
        } catch (DateTimeParseException otherShape) {
            return Stream.empty();
        }
    }
}
