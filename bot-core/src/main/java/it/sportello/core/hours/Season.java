package it.sportello.core.hours;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;

/** Other hours for a part of each year, both days included; it may reach over New Year. */
public record Season(MonthDay from, MonthDay to, Week week) {
    public Season {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(week, "week");
    }

    boolean includes(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        boolean begun = !day.isBefore(from);
        boolean lasts = !day.isAfter(to);
        return from.isAfter(to) ? begun || lasts : begun && lasts;
    }
}
