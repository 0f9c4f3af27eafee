package it.sportello.desk.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
    private static final Moments ROME = new Moments(ZoneId.of("Europe/Rome"));

    @ParameterizedTest
    @CsvSource({
        "-PT5M, meno di un minuto",
        "PT59S, meno di un minuto",
        "PT1M, un minuto",
        "PT59M, 59 minuti",
        "PT1H, un’ora",
        "PT2H1M, 2 ore e un minuto",
        "PT23H13M, 23 ore e 13 minuti",
        "PT24H, un giorno",
        "PT49H, 2 giorni e un’ora",
        "PT240H59M, 10 giorni"
    })
    void lengthsAreSaidInWords(Duration length, String words) {
        assertEquals(words, ROME.length(length, Texts.ITALIAN));
    }

    @Test
    void timesAreTheOfficesOwn() {
        Instant now = Instant.parse("2026-07-01T22:30:00Z");
        assertEquals("00:30", ROME.time(now, now, Texts.ITALIAN));
        assertEquals("1 luglio 2026, 23:30", ROME.time(now.minus(Duration.ofHours(1)), now, Texts.ITALIAN));
        assertEquals("1 July 2026, 23:30", ROME.time(now.minus(Duration.ofHours(1)), now, Texts.ENGLISH));
    }
}
