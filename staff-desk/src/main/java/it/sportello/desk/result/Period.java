package it.sportello.desk.result;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The days of which figures are wanted, both included. */
record Period(LocalDate from, LocalDate to) {
    private static final int USUAL_DAYS = 30;

    /** The last thirty days. */
    static Period usual(LocalDate today) {
        return new Period(today.minusDays(USUAL_DAYS), today);
    }

    /** As typed, an empty field being the usual; empty where a date is none or the end comes before the beginning. */
    static Optional<Period> of(String from, String to, LocalDate today) {
        Period usual = usual(today);
        try {
            LocalDate end = to.isBlank() ? usual.to() : LocalDate.parse(to.strip());
            LocalDate begin = from.isBlank() ? end.minusDays(USUAL_DAYS) : LocalDate.parse(from.strip());
            return begin.isAfter(end) ? Optional.empty() : Optional.of(new Period(begin, end));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
