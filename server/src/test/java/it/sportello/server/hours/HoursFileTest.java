package it.sportello.server.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.hours.OfficeHours;
import it.sportello.core.hours.OpeningHours;
import it.sportello.core.knowledge.OfficeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursFileTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final String EVERY_DAY = """
            usual:
              week:
                monday: ["09:00-12:00"]
                tuesday: ["09:00-12:00"]
                wednesday: ["09:00-12:00"]
                thursday: ["09:00-12:00"]
                friday: ["09:00-12:00"]
                saturday: ["09:00-12:00"]
                sunday: ["09:00-12:00"]
              seasons:
                - {from: "07-01", to: "07-31", week: {monday: ["08:00-10:00"]}}
              patron: "09-07"
              closed-every-year: ["11-02"]
              closed: ["2026-12-24", "2026-12-28..2026-12-31"]
              first-answer-hours: 3
            offices:
              scuola:
                week: {monday: ["10:00-11:00"]}
              acqua:
                solution-hours: 6
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "2026-01-06, Epiphany",
        "2026-04-05, Easter",
        "2026-04-06, the Monday after it",
        "2027-03-29, another year's",
        "2026-06-02, the Republic's day",
        "2026-10-04, Saint Francis",
        "2026-09-07, the patron saint",
        "2026-11-02, every year",
        "2026-12-24, once",
        "2026-12-30, within a stretch",
    })
    void nobodyAnswersOnHolidays(LocalDate day, String why) throws Exception {
        Instant morning = at(day.atTime(10, 0));
        assertTrue(usual().timetable().opens(morning).orElseThrow().isAfter(at(day.atTime(23, 59))), why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-10-04", "2026-04-07", "2026-12-23", "2026-12-27", "2026-09-08"})
    void otherDaysAreOpen(LocalDate day) throws Exception {
        assertTrue(usual().timetable().isOpen(at(day.atTime(10, 0))));
    }

    @Test
    void aSeasonHasItsHours() throws Exception {
        assertEquals(
                Optional.of(at(LocalDateTime.parse("2026-07-06T08:00"))),
                usual().timetable().opens(at(LocalDateTime.parse("2026-07-01T09:00"))));
    }

    @Test
    void whatAnOfficeLeavesOutIsAsUsual() throws Exception {
        OpeningHours hours = read(EVERY_DAY);
        OfficeHours school = hours.of(Optional.of(new OfficeId("scuola"))).orElseThrow();
        assertEquals(Duration.ofHours(3), school.firstAnswer());
        assertEquals(
                Optional.of(at(LocalDateTime.parse("2026-11-23T10:00"))),
                school.timetable().opens(at(LocalDateTime.parse("2026-11-22T10:00"))));
        assertEquals(
                Duration.ofHours(6),
                hours.of(Optional.of(new OfficeId("acqua"))).orElseThrow().solution());
        assertEquals(hours.usual(), hours.of(Optional.of(new OfficeId("altro"))));
    }

    @Test
    void theDeadlineIsTheFirstAnswersAndThenTheSolutions() throws Exception {
        OfficeHours water =
                read(EVERY_DAY).of(Optional.of(new OfficeId("acqua"))).orElseThrow();
        Instant opened = at(LocalDateTime.parse("2026-11-23T11:00"));
        assertEquals(Optional.of(at(LocalDateTime.parse("2026-11-24T11:00"))), water.due(opened, false));
        assertEquals(Optional.of(at(LocalDateTime.parse("2026-11-25T11:00"))), water.due(opened, true));
        assertEquals(Optional.empty(), usual().due(opened, true));
    }

    @Test
    void whereNothingIsWrittenNothingIsPromised() throws Exception {
        assertEquals(OpeningHours.NONE, opening(folder.resolve("none.yaml")));
        assertEquals(OpeningHours.NONE, read("usual: {}\noffices: {}\n"));
        Path shipped = Path.of(System.getProperty("project.root", "..")).resolve("config/hours.yaml");
        assertEquals(OpeningHours.NONE, opening(shipped));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usual: {week: {monday: ['12:00-09:00']}}",
                "usual: {week: {monday: ['9']}}",
                "usual: {week: {monday: ['09:00-25:00']}}",
                "usual: {week: {lunedi: ['09:00-12:00']}}",
                "usual: {week: {monday: ['09:00-12:00', '11:00-13:00']}}",
                "usual: {week: {}, patron: '13-01'}",
                "usual: {week: {}, closed: ['2026-12-31..2026-12-01']}",
                "usual: {week: {}, closed: ['tomorrow']}",
                "usual: {week: {}, first-answer-hours: -1}",
                "usual: {week: {}, seasons: [{from: '07-01'}]}",
                "usual: {weeks: {}}",
                "offices: {Not An Office: {week: {}}}",
                "usual: ["
            })
    void whatMakesNoSenseIsRefusedInOneSentence(String yaml) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> read(yaml));
        assertTrue(refused.getMessage().contains("hours.yaml: "), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
    }

    private OfficeHours usual() throws IOException {
        return read(EVERY_DAY).usual().orElseThrow();
    }

    private OpeningHours read(String yaml) throws IOException {
        return opening(Files.writeString(folder.resolve("hours.yaml"), yaml));
    }

    private static OpeningHours opening(Path file) {
        return HoursFile.read(file).hours(ROME, new NationalHolidays());
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ROME).toInstant();
    }
}
