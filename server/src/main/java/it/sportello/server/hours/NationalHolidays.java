package it.sportello.server.hours;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.function.Predicate;

/** Italy's national holidays, those that Easter moves among them. */
public final class NationalHolidays implements Predicate<LocalDate> {
    /** Since 2026 (law 151 of 2025); the library does not know it yet. */
    private static final MonthDay SAINT_FRANCIS = MonthDay.of(10, 4);

    private static final int SAINT_FRANCIS_SINCE = 2026;

    private final HolidayManager italy = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.ITALY));

    @Override
    public boolean test(LocalDate date) {
        boolean francis =
                date.getYear() >= SAINT_FRANCIS_SINCE && MonthDay.from(date).equals(SAINT_FRANCIS);
        return francis || italy.isHoliday(date);
    }
}
