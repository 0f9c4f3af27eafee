package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.hours.OpeningHours;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.Role;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When people answer, kept by those who cannot touch a file. The desk's clock stands on a Monday, 9 o'clock in Rome. */
class HoursPagesTest {
    private static final String PATH = "/desk/house/hours";
    private static final String REGISTRY = PATH + "/of/anagrafe";

    private final DeskWorld world = new DeskWorld();
    private final Browser administrator = world.signedIn(Role.ADMINISTRATOR);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void atFirstTheFileCountsAndIsReadyToBeChanged() {
        String page = administrator.get(PATH).body();
        assertTrue(page.contains("il file degli orari. Appena"), page);
        assertTrue(page.contains("id=\"monday\" name=\"monday\" value=\"08:00-18:00\""), page);
        assertTrue(page.contains("id=\"sunday\" name=\"sunday\" value=\"\""), page);
        assertTrue(page.contains("id=\"first\" name=\"first\" value=\"2\""), page);
        assertTrue(page.contains("lunedì 23 novembre: <strong>08:00-18:00</strong>"), page);
        assertTrue(page.contains("domenica 29 novembre: <strong>chiuso</strong>"), page);
        assertTrue(page.contains("href=\"" + REGISTRY + "\""), page);
    }

    @Test
    void whatIsKeptIsInForceAtOnce() {
        administrator.get(PATH);
        HttpResponse<String> kept = administrator.submit(
                PATH, "monday", "10-12", "tuesday", "14.30-16", "once", "24/11/2026", "first", "1", "version", "0");
        assertEquals(PATH + "?done=hours-kept", Browser.location(kept));
        OpeningHours hours = world.house.hours();
        Instant now = Instant.parse("2026-11-23T08:00:00Z");
        assertEquals(
                Optional.of(Instant.parse("2026-11-23T10:00:00Z")),
                hours.of(Optional.empty()).orElseThrow().due(now, false));
        String page = administrator.get(PATH).body();
        assertTrue(page.contains("martedì 24 novembre: <strong>chiuso</strong>"), page);
        assertTrue(page.contains("salvato Administrator"), page);
        String history = page.split("id=\"history\"", 2)[1];
        assertTrue(history.contains("Lunedì: <strong class=\"desk-words\">10:00-12:00</strong>"), history);
        assertFalse(history.contains("Domenica"), history);
        assertTrue(administrator.get("/desk/audit").body().contains("Orari salvati"));
    }

    @Test
    void anOfficeHasItsOwnHoursAndTheRestAsUsual() {
        assertTrue(administrator.get(REGISTRY).body().contains("come per tutti gli uffici"));
        administrator.submit(REGISTRY, "monday", "15-17", "version", "0");
        Instant now = Instant.parse("2026-11-23T08:00:00Z");
        OfficeId registry = new OfficeId("anagrafe");
        assertEquals(
                Optional.of(Instant.parse("2026-11-23T16:00:00Z")),
                world.house.hours().of(Optional.of(registry)).orElseThrow().due(now, false));
        assertTrue(world.house
                .hours()
                .of(Optional.empty())
                .orElseThrow()
                .timetable()
                .isOpen(now));
        assertTrue(administrator.get(PATH).body().contains("orari propri"));
        assertTrue(administrator.get("/desk/audit").body().contains("Orari di un ufficio salvati"));
        assertEquals(404, administrator.get(PATH + "/of/mongolfiere").statusCode());
    }

    @Test
    void whatCannotBeIsSaidBesideItsFieldAndNothingTypedIsLost() {
        administrator.get(PATH);
        HttpResponse<String> refused = administrator.submit(
                PATH,
                "monday",
                "dalle <9>",
                "tuesday",
                "9-12",
                "s0_from",
                "1/7",
                "s0_friday",
                "9-11",
                "patron",
                "ieri",
                "version",
                "0");
        assertEquals(422, refused.statusCode());
        String page = refused.body();
        for (String field : new String[] {"monday", "s0_to", "patron"}) {
            assertTrue(page.contains("id=\"" + field + "-error\""), field + page);
            assertTrue(page.contains("<a href=\"#" + field + "\">"), field + page);
        }
        assertTrue(page.contains("Lunedì: scrivi"), page);
        assertTrue(page.contains("Periodo 1, Al: scrivi"), page);
        assertTrue(page.contains("value=\"dalle &lt;9&gt;\""), page);
        assertTrue(page.contains("id=\"tuesday\" name=\"tuesday\" value=\"9-12\""), page);
        assertTrue(page.contains("name=\"s0_friday\" value=\"9-11\""), page);
        assertEquals(0, Await.value(world.house.keptHours().last()).size());
    }

    @Test
    void ofTwoAdministratorsTheSecondIsToldAndLosesNothing() {
        administrator.get(PATH);
        administrator.submit(PATH, "monday", "10-12", "version", "0");
        assertEquals(
                PATH + "?done=hours-kept",
                Browser.location(administrator.submit(PATH, "monday", "10:00-12:00", "version", "0")));
        HttpResponse<String> told = administrator.submit(PATH, "monday", "9-12", "version", "0");
        assertEquals(409, told.statusCode());
        assertTrue(told.body().contains("Intanto ha salvato Administrator."), told.body());
        assertTrue(told.body().contains("value=\"9-12\""), told.body());
        String theirs = told.body().split("id=\"theirs\"", 2)[1].split("</section>", 2)[0];
        assertTrue(theirs.contains("10:00-12:00"), theirs);
        assertEquals(
                PATH + "?done=hours-kept",
                Browser.location(administrator.submit(PATH, "monday", "9-12", "version", "1")));
    }

    @Test
    void theFileCountsAgainWhenSomebodyWantsIt() {
        administrator.get(PATH);
        administrator.submit(PATH, "monday", "-", "version", "0");
        Instant now = Instant.parse("2026-11-23T08:00:00Z");
        assertFalse(world.house
                .hours()
                .of(Optional.empty())
                .orElseThrow()
                .timetable()
                .isOpen(now));
        assertTrue(administrator.get(PATH).body().contains("id=\"monday\" name=\"monday\" value=\"-\""));
        assertEquals(
                PATH + "?done=hours-not-back", Browser.location(administrator.submit(PATH + "/back", "version", "0")));
        assertEquals(PATH + "?done=hours-back", Browser.location(administrator.submit(PATH + "/back", "version", "1")));
        assertTrue(world.house
                .hours()
                .of(Optional.empty())
                .orElseThrow()
                .timetable()
                .isOpen(now));
    }

    @Test
    void withoutAWeekNothingIsPromisedAndTheFirstStepSaysSo() {
        administrator.get(PATH);
        administrator.submit(PATH, "version", "0");
        assertEquals(OpeningHours.NONE, world.house.hours());
        assertTrue(administrator.get(PATH).body().contains("Non c’è ancora una settimana"));
        assertTrue(administrator.get("/desk/first-steps").body().contains("Scrivi almeno una settimana negli Orari."));
    }
}
