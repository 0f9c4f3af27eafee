package it.sportello.core.hours;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When an office is closed, beside the national holidays; what is absent is as usual, what is there without days is never.
 *
 * @param patron the patron saint's day
 * @param everyYear other days of each year
 * @param once single days and stretches
 */
public record Closings(
        Optional<List<MonthDay>> patron, Optional<List<MonthDay>> everyYear, Optional<List<Closing>> once) {
    public static final Closings AS_USUAL = new Closings(Optional.empty(), Optional.empty(), Optional.empty());

    public Closings {
        patron = patron.map(List::copyOf);
        everyYear = everyYear.map(List::copyOf);
        once = once.map(List::copyOf);
    }

    Closings otherwise(Closings usual) {
        return new Closings(patron.or(usual::patron), everyYear.or(usual::everyYear), once.or(usual::once));
    }

    Predicate<LocalDate> and(Predicate<LocalDate> holidays) {
        return date -> holidays.test(date)
                || patron.orElse(List.of()).contains(MonthDay.from(date))
                || everyYear.orElse(List.of()).contains(MonthDay.from(date))
                || once.orElse(List.of()).stream().anyMatch(closing -> closing.includes(date));
    }
}
