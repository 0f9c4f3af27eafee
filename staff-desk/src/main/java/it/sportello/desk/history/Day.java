package it.sportello.desk.history;

import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The day that a page is asked about; today where none can be read.
 *
 * @param understood whether what was asked is a day
 */
record Day(LocalDate date, boolean understood, Moments moments) {
    /** Before it there was no chat, and after it no calendar of ours reaches. */
    private static final int FIRST_YEAR = 1970;

    private static final int LAST_YEAR = 9998;

    Day {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(moments, "moments");
    }

    static Day asked(Visit visit, Moments moments) {
        String typed = visit.query("on").strip();
        LocalDate today = moments.day(visit.now());
        return read(typed)
                .map(date -> new Day(date, true, moments))
                .orElseGet(() -> new Day(today, typed.isEmpty(), moments));
    }

    private static Optional<LocalDate> read(String typed) {
        try {
            LocalDate date = LocalDate.parse(typed);
            int year = Year.from(date).getValue();
            return Optional.of(date).filter(day -> year >= FIRST_YEAR && year <= LAST_YEAR);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    Instant begins() {
        return date.atStartOfDay(moments.zone()).toInstant();
    }

    Instant ends() {
        return date.plusDays(1).atStartOfDay(moments.zone()).toInstant();
    }

    Map<String, Object> model(Visit visit) {
        Map<String, Object> model = new HashMap<>();
        model.put("on", date.toString());
        model.put("day", moments.date(date, visit.texts()));
        model.put("understood", understood);
        model.put("future", date.isAfter(moments.day(visit.now())));
        return model;
    }
}
