package it.sportello.knowledge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidityTest {
    @ParameterizedTest
    @CsvSource({
        "06-01, 07-31, 2027-05-31, false",
        "06-01, 07-31, 2027-06-01, true",
        "06-01, 07-31, 2029-07-31, true",
        "06-01, 07-31, 2027-08-01, false",
        "11-15, 02-29, 2027-12-31, true",
        "11-15, 02-29, 2027-02-28, true",
        "11-15, 02-29, 2028-02-29, true",
        "11-15, 02-29, 2027-03-01, false",
        "11-15, 02-29, 2027-11-14, false"
    })
    void aSeasonComesBackEveryYear(String first, String last, LocalDate day, boolean holds) {
        assertEquals(holds, yearly(first, last).holdsOn(day));
        assertEquals(!holds, yearly(first, last).isOutOfSeasonOn(day));
    }

    @Test
    void aSeasonIsNoLongerThanTheYearsThatItStandsIn() {
        Validity until = yearly("06-01", "07-31").within(days("2026-07-10", "2027-06-15"));
        assertFalse(until.holdsOn(LocalDate.of(2026, 6, 30)));
        assertTrue(until.holdsOn(LocalDate.of(2026, 7, 10)));
        assertTrue(until.holdsOn(LocalDate.of(2027, 6, 15)));
        assertFalse(until.holdsOn(LocalDate.of(2027, 6, 16)));
    }

    @Test
    void twoValiditiesWithoutADayInCommonNeverHold() {
        Validity never = days("2026-01-01", "2026-01-31").within(days("2026-03-01", "2026-03-31"));
        assertFalse(never.holdsOn(LocalDate.of(2026, 1, 15)));
        assertFalse(never.holdsOn(LocalDate.of(2026, 3, 15)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/6", "01/06", "1.6", "1 giugno", "1° Giugno", "1 giu", "1 June", "06-01", " 1  giugno "})
    void aDayOfTheYearIsReadAsPeopleWriteIt(String text) {
        assertEquals(Optional.of(MonthDay.of(6, 1)), YearlyDays.day(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "giugno", "31/6", "30/2", "1/13", "1/6/2027", "13-01", "${1}"})
    void whatIsNoDayOfAnyYearIsRefused(String text) {
        assertEquals(Optional.empty(), YearlyDays.day(text));
    }

    private static Validity yearly(String first, String last) {
        YearlyDays season = new YearlyDays(
                YearlyDays.day(first).orElseThrow(), YearlyDays.day(last).orElseThrow());
        return new Validity(Optional.empty(), Optional.empty(), Optional.of(season), Optional.empty());
    }

    private static Validity days(String from, String to) {
        return new Validity(Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)));
    }
}
