package it.sportello.core.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    /** Monday and Tuesday 8:30 to 12:30, Tuesday 15 to 17 as well; in August Monday 9 to 11 alone. */
    private static final Week USUAL = new Week(Map.of(
            DayOfWeek.MONDAY, List.of(stretch("08:30", "12:30")),
            DayOfWeek.TUESDAY, List.of(stretch("15:00", "17:00"), stretch("08:30", "12:30"))));

    private static final Season AUGUST = new Season(
            MonthDay.of(8, 1),
            MonthDay.of(8, 31),
            new Week(Map.of(DayOfWeek.MONDAY, List.of(stretch("09:00", "11:00")))));
    private static final Set<LocalDate> CLOSED = Set.of(LocalDate.parse("2026-12-07"), LocalDate.parse("2026-12-08"));
    private static final Timetable OFFICE = new Timetable(ROME, USUAL, List.of(AUGUST), CLOSED::contains);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:29, 2026-11-23T08:30",
        "2026-11-23T08:30, 2026-11-23T08:30",
        "2026-11-23T12:29, 2026-11-23T12:29",
        "2026-11-23T12:30, 2026-11-24T08:30",
        "2026-11-24T13:00, 2026-11-24T15:00",
        "2026-11-24T17:00, 2026-11-30T08:30",
        "2026-12-05T10:00, 2026-12-14T08:30",
        "2026-08-04T10:00, 2026-08-10T09:00",
    })
    void itOpensAgainWhenItsHoursSay(LocalDateTime now, LocalDateTime opens) {
        assertEquals(Optional.of(at(opens)), OFFICE.opens(at(now)));
        assertEquals(now.equals(opens), OFFICE.isOpen(at(now)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00, 60, 2026-11-23T09:30",
        "2026-11-23T12:00, 60, 2026-11-24T09:00",
        "2026-11-23T12:00, 30, 2026-11-23T12:30",
        "2026-11-24T12:00, 180, 2026-11-30T09:00",
        "2026-12-01T16:59, 2, 2026-12-14T08:31",
    })
    void onlyOpeningTimeCounts(LocalDateTime from, int minutes, LocalDateTime due) {
        assertEquals(Optional.of(at(due)), OFFICE.after(at(from), Duration.ofMinutes(minutes)));
    }

    @Test
    void aChangeOfTheClockIsNoExtraHour() {
        Week nights = new Week(Map.of(DayOfWeek.SUNDAY, List.of(stretch("00:00", "06:00"))));
        Timetable watch = new Timetable(ROME, nights, List.of(), day -> false);
        Instant midnight = at(LocalDateTime.parse("2026-03-29T00:00"));
        assertEquals(Optional.of(midnight.plus(Duration.ofHours(5))), watch.after(midnight, Duration.ofHours(5)));
        assertEquals(
                LocalTime.of(6, 0),
                midnight.plus(Duration.ofHours(5)).atZone(ROME).toLocalTime());
    }

    @Test
    void whereNobodyEverAnswersNothingIsPromised() {
        Timetable never = new Timetable(ROME, USUAL, List.of(), day -> true);
        Instant now = at(LocalDateTime.parse("2026-11-23T09:00"));
        assertEquals(Optional.empty(), never.opens(now));
        assertEquals(Optional.empty(), never.after(now, Duration.ofMinutes(1)));
    }

    @Test
    void aSeasonMayReachOverNewYear() {
        Season winter = new Season(MonthDay.of(12, 20), MonthDay.of(1, 6), new Week(Map.of()));
        assertTrue(winter.includes(LocalDate.parse("2026-12-20")));
        assertTrue(winter.includes(LocalDate.parse("2027-01-06")));
        assertFalse(winter.includes(LocalDate.parse("2027-01-07")));
    }

    @Test
    void hoursThatMakeNoSenseAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> stretch("12:00", "12:00"));
        List<Stretch> overlapping = List.of(stretch("08:00", "12:00"), stretch("11:00", "13:00"));
        assertThrows(IllegalArgumentException.class, () -> new Week(Map.of(DayOfWeek.MONDAY, overlapping)));
    }

    private static Stretch stretch(String from, String to) {
        return new Stretch(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ROME).toInstant();
    }
}
