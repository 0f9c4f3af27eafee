package it.sportello.desk.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.hours.Closing;
import it.sportello.core.hours.Closings;
import it.sportello.core.hours.Season;
import it.sportello.core.hours.Stretch;
import it.sportello.core.hours.Targets;
import it.sportello.core.hours.Week;
import it.sportello.core.hours.WrittenHours;
import it.sportello.desk.page.Texts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {
    private static final Week MORNINGS = new Week(Map.of(
            DayOfWeek.MONDAY, List.of(stretch(9, 12), stretch(14, 17)), DayOfWeek.FRIDAY, List.of(stretch(8, 13))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9-12 | 09:00-12:00",
                "09:00-12:30 | 09:00-12:30",
                "9.30 – 12.30 | 09:30-12:30",
                "14:00-17:00, 9:00-12:30 | 09:00-12:30, 14:00-17:00",
                "9-12 e 14-17 | 09:00-12:00, 14:00-17:00",
                "9-12; 12-13 | 09:00-12:00, 12:00-13:00",
                "- | ''",
            })
    void hoursAreReadAsPeopleWriteThem(String typed, String shown) {
        assertEquals(Optional.of(shown), HoursText.stretches(typed).map(HoursText::ofStretches));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mattina", "9", "12-9", "9-9", "9-12, 11-13", "9-25", "9:75-12", "9-12 -", "9-12-14", "<b>"})
    void whatMakesNoSenseIsNotGuessed(String typed) {
        assertEquals(Optional.empty(), HoursText.stretches(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"7/12 | 7/12", "07.12, 29/2 | 7/12, 29/2", "14/8; 2/11 | 14/8, 2/11", "- | -"})
    void daysOfEachYearAreRead(String typed, String shown) {
        assertEquals(Optional.of(shown), HoursText.days(typed).map(HoursText::ofDays));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/2", "12-7", "7 dicembre", "13/13", "7/12/2026"})
    void noDayIsGuessed(String typed) {
        assertEquals(Optional.empty(), HoursText.days(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24/12/2026 | 24/12/2026",
                "28/12/2026 - 31/12/2026, 2/1/2027 | '28/12/2026 - 31/12/2026\n2/1/2027'",
                "28/12/2026 al 31/12/2026 | 28/12/2026 - 31/12/2026",
                "- | -",
            })
    void closingsAreRead(String typed, String shown) {
        assertEquals(Optional.of(shown), HoursText.closings(typed).map(HoursText::ofClosings));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24/12", "31/12/2026 - 28/12/2026", "30/2/2027", "2026-12-24", "Natale"})
    void noClosingIsGuessed(String typed) {
        assertEquals(Optional.empty(), HoursText.closings(typed));
    }

    @Test
    void aListHasAnEnd() {
        assertTrue(HoursText.days("1/1,".repeat(100)).isPresent());
        assertEquals(Optional.empty(), HoursText.days("1/1,".repeat(101)));
        assertEquals(Optional.empty(), HoursText.stretches("9-12" + " ".repeat(3000)));
    }

    static List<WrittenHours> manners() {
        return List.of(
                WrittenHours.AS_USUAL,
                new WrittenHours(
                        Optional.of(MORNINGS),
                        Optional.of(List.of(
                                new Season(MonthDay.of(7, 15), MonthDay.of(8, 31), MORNINGS),
                                new Season(MonthDay.of(12, 24), MonthDay.of(1, 6), new Week(Map.of())))),
                        new Closings(
                                Optional.of(List.of(MonthDay.of(12, 7))),
                                Optional.of(List.of(MonthDay.of(8, 14), MonthDay.of(11, 2))),
                                Optional.of(List.of(
                                        new Closing(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 24)),
                                        new Closing(LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 31))))),
                        new Targets(Optional.of(Duration.ofHours(8)), Optional.of(Duration.ZERO))),
                new WrittenHours(
                        Optional.of(new Week(Map.of())),
                        Optional.of(List.of()),
                        new Closings(Optional.of(List.of()), Optional.of(List.of()), Optional.of(List.of())),
                        Targets.AS_USUAL));
    }

    /** A page that is opened and sent again changes nothing. */
    @ParameterizedTest
    @MethodSource("manners")
    void whatIsShownIsReadAsTheSame(WrittenHours hours) {
        HoursReading read = new HoursReading(HoursForm.of(hours), Texts.ITALIAN);
        assertEquals(Map.of(), read.errors());
        assertEquals(hours, read.hours());
    }

    @Test
    void everythingThatCannotBeReadIsSaidAtItsField() {
        HoursForm form = new HoursForm(Map.of(
                "monday",
                "presto",
                "s0_tuesday",
                "9-12",
                "s0_from",
                "1/7",
                "once",
                "Natale",
                "first",
                "otto",
                "solution",
                "2001",
                "patron",
                "7/12, 8/12"));
        assertEquals(
                Set.of("monday", "s0_to", "once", "first", "solution"),
                new HoursReading(form, Texts.ITALIAN).errors().keySet());
    }

    private static Stretch stretch(int from, int to) {
        return new Stretch(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}
