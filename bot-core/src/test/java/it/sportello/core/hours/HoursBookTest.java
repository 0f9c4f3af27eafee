package it.sportello.core.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import it.sportello.core.knowledge.OfficeId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursBookTest {
    private static final OfficeId WATER = new OfficeId("acqua");
    private static final WrittenHours USUAL = new WrittenHours(
            Optional.of(week(9)),
            Optional.of(List.of(new Season(MonthDay.of(7, 1), MonthDay.of(7, 31), week(7)))),
            new Closings(
                    Optional.of(List.of(MonthDay.of(9, 7))),
                    Optional.of(List.of(MonthDay.of(11, 2))),
                    Optional.of(List.of(new Closing(LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 31))))),
            new Targets(Optional.of(Duration.ofHours(3)), Optional.empty()));
    private static final HoursBook BOOK = new HoursBook(USUAL, Map.of());

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 9",
        "2026-07-06, 7",
        "2026-09-07, 0",
        "2026-11-02, 0",
        "2026-12-28, 0",
        "2026-12-31, 0",
        "2026-12-27, 9",
        "2027-01-01, 0",
    })
    void aDayHasItsHours(LocalDate day, int opens) {
        assertEquals(opens, opens(BOOK, Optional.empty(), day));
    }

    @Test
    void whatAnOfficeLeavesOutIsAsUsualAndWhatItSaysIsNot() {
        WrittenHours own = new WrittenHours(
                Optional.of(week(15)),
                Optional.of(List.of()),
                new Closings(Optional.of(List.of()), Optional.empty(), Optional.empty()),
                new Targets(Optional.empty(), Optional.of(Duration.ofHours(6))));
        HoursBook book = BOOK.with(Optional.of(WATER), own);
        assertEquals(own, book.of(Optional.of(WATER)));
        assertEquals(15, opens(book, Optional.of(WATER), LocalDate.of(2026, 7, 6)));
        assertEquals(15, opens(book, Optional.of(WATER), LocalDate.of(2026, 9, 7)));
        assertEquals(0, opens(book, Optional.of(WATER), LocalDate.of(2026, 11, 2)));
        OfficeHours hours = hours(book, Optional.of(WATER)).orElseThrow();
        assertEquals(Duration.ofHours(3), hours.firstAnswer());
        assertEquals(Duration.ofHours(6), hours.solution());
        assertEquals(9, opens(book, Optional.empty(), LocalDate.of(2026, 11, 23)));
    }

    @Test
    void otherUsualHoursChangeThoseOfEveryOfficeThatHasNone() {
        HoursBook book = BOOK.with(Optional.of(WATER), WrittenHours.AS_USUAL)
                .with(
                        Optional.empty(),
                        new WrittenHours(Optional.of(week(11)), Optional.empty(), Closings.AS_USUAL, Targets.AS_USUAL));
        assertEquals(11, opens(book, Optional.of(WATER), LocalDate.of(2026, 7, 6)));
        assertEquals(11, opens(book, Optional.empty(), LocalDate.of(2026, 9, 7)));
    }

    @Test
    void withoutAWeekNothingIsPromised() {
        assertEquals(Optional.empty(), hours(HoursBook.EMPTY, Optional.of(WATER)));
        HoursBook only = HoursBook.EMPTY.with(Optional.of(WATER), USUAL);
        assertEquals(Optional.empty(), hours(only, Optional.empty()));
        assertEquals(9, opens(only, Optional.of(WATER), LocalDate.of(2026, 11, 23)));
    }

    @Test
    void whatMakesNoSenseDoesNotExist() {
        LocalDate day = LocalDate.of(2026, 12, 24);
        assertThrows(IllegalArgumentException.class, () -> new Closing(day, day.minusDays(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Targets(Optional.of(Duration.ofHours(2001)), Optional.empty()));
        assertThrows(
                IllegalArgumentException.class, () -> new Targets(Optional.empty(), Optional.of(Duration.ofHours(-1))));
    }

    private static Optional<OfficeHours> hours(HoursBook book, Optional<OfficeId> office) {
        return book.hours(ZoneId.of("Europe/Rome"), day -> day.equals(LocalDate.of(2027, 1, 1)))
                .of(office);
    }

    /** The hour at which it opens; 0 where it does not. */
    private static int opens(HoursBook book, Optional<OfficeId> office, LocalDate day) {
        return hours(book, office).orElseThrow().timetable().on(day).stream()
                .findFirst()
                .map(stretch -> stretch.from().getHour())
                .orElse(0);
    }

    private static Week week(int opens) {
        Map<DayOfWeek, List<Stretch>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, List.of(new Stretch(LocalTime.of(opens, 0), LocalTime.of(opens + 2, 0))));
        }
        return new Week(days);
    }
}
