package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.house.HouseDetails;
import it.sportello.core.staff.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The office's name and contacts, kept by those who cannot touch a file. */
class HousePagesTest {
    private static final HouseDetails NEW = new HouseDetails(
            "Comune di <b>Prato</b> & Fiori", "https://fiori.example/privacy?a=1&b=2", "055 1234", "lun-ven 9-13");

    private final DeskWorld world = new DeskWorld();
    private final Browser administrator = world.signedIn(Role.ADMINISTRATOR);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void atFirstTheFileCountsAndIsReadyToBeChanged() {
        String page = administrator.get("/desk/house").body();
        assertTrue(page.contains("Adesso vale quello che dice il file"), page);
        assertTrue(page.contains("value=\"Comune di Borgo Chiaro\""), page);
        assertTrue(page.contains("Ancora nessuna"), page);
        assertTrue(page.contains("<blockquote class=\"desk-advice\" lang=\"it\"><p>first-contact it"), page);
        assertFalse(page.contains("/desk/house/back"), page);
    }

    @Test
    void whatIsKeptIsInForceAtOnceOnEveryPage() {
        administrator.get("/desk/house");
        assertEquals("/desk/house?done=house-kept", Browser.location(save(administrator, NEW)));
        assertEquals(NEW, world.house.details());
        String page = administrator.get("/desk/house").body();
        assertTrue(
                page.contains("<span class=\"desk-office\">Comune di &lt;b&gt;Prato&lt;/b&gt; &amp; Fiori</span>"),
                page);
        assertTrue(page.contains("salvato Administrator"), page);
        String steps = administrator.get("/desk/first-steps").body();
        assertTrue(steps.contains("https://fiori.example/privacy?a=1&amp;b=2"), steps);
        assertTrue(steps.contains("055 1234"), steps);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | ''",
                "privacy | http://comune.example/privacy",
                "privacy | www.comune.example",
                "privacy | javascript:alert(1)",
            })
    void whatCannotBeIsSaidBesideItsFieldAndNothingTypedIsLost(String field, String wrong) {
        administrator.get("/desk/house");
        HttpResponse<String> refused = administrator.submit(
                "/desk/house",
                "name",
                field.equals("name") ? wrong : "Comune nuovo",
                "privacy",
                field.equals("privacy") ? wrong : "",
                "phone",
                "055 99",
                "hours",
                "sempre <i>aperti</i>",
                "version",
                "0");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("id=\"" + field + "-error\""), refused.body());
        assertTrue(refused.body().contains("<a href=\"#" + field + "\">"), refused.body());
        assertTrue(refused.body().contains("value=\"" + wrong + "\""), refused.body());
        assertTrue(refused.body().contains("value=\"sempre &lt;i&gt;aperti&lt;/i&gt;\""), refused.body());
        assertEquals(List.of(), Await.value(world.house.keptDetails().latest(9)));
    }

    @Test
    void ofTwoAdministratorsTheSecondIsToldAndLosesNothing() {
        administrator.get("/desk/house");
        save(administrator, NEW);
        HouseDetails mine = new HouseDetails(NEW.name(), NEW.privacyUrl(), "055 5678", NEW.hours());
        HttpResponse<String> told = save(administrator, mine);
        assertEquals(409, told.statusCode());
        assertTrue(told.body().contains("Intanto ha salvato Administrator."), told.body());
        assertTrue(told.body().contains("value=\"055 5678\""), told.body());
        String theirs = told.body().split("id=\"theirs\"", 2)[1].split("</section>", 2)[0];
        assertTrue(theirs.contains("055 1234"), theirs);
        assertFalse(theirs.contains("lun-ven"), theirs);
        assertTrue(told.body().contains("name=\"version\" value=\"1\""), told.body());
        assertEquals(NEW, world.house.details());
    }

    @Test
    void whoPressesTwiceHasSavedOnce() {
        administrator.get("/desk/house");
        save(administrator, NEW);
        assertEquals("/desk/house?done=house-kept", Browser.location(save(administrator, NEW)));
        assertEquals(1, Await.value(world.house.keptDetails().latest(9)).size());
    }

    @Test
    void theFileCountsAgainWhenSomebodyWantsItAndWhatWasStaysKnown() {
        administrator.get("/desk/house");
        save(administrator, NEW);
        assertEquals(
                "/desk/house?done=house-not-back",
                Browser.location(administrator.submit("/desk/house/back", "version", "0")));
        assertEquals(
                "/desk/house?done=house-back",
                Browser.location(administrator.submit("/desk/house/back", "version", "1")));
        assertEquals(DeskWorld.WRITTEN.details(), world.house.details());
        String page = administrator.get("/desk/house").body();
        String history = page.split("id=\"history\"", 2)[1];
        assertTrue(history.contains("di nuovo i dati del file"), history);
        assertTrue(history.indexOf("di nuovo i dati del file") < history.indexOf("lun-ven 9-13"), history);
        assertFalse(page.contains("/desk/house/back"), page);
    }

    @Test
    void theAuditTrailSaysThatItWasDone() {
        administrator.get("/desk/house");
        save(administrator, NEW);
        String audit = administrator.get("/desk/audit").body();
        assertTrue(audit.contains("Nome e recapiti salvati"), audit);
        assertFalse(audit.contains("055 1234"), audit);
    }

    @Test
    void anInventedVersionKeepsNothing() {
        administrator.get("/desk/house");
        for (String version : new String[] {"-1", "x", "", "99999999999", "7"}) {
            HttpResponse<String> told = administrator.submit(
                    "/desk/house", "name", "Altro", "privacy", "", "phone", "", "hours", "", "version", version);
            assertEquals(409, told.statusCode(), version);
        }
        assertEquals(
                Optional.empty(),
                Await.value(world.house.keptDetails().latest(1)).stream().findFirst());
    }

    private static HttpResponse<String> save(Browser browser, HouseDetails details) {
        return browser.submit(
                "/desk/house",
                "name",
                details.name(),
                "privacy",
                details.privacyUrl(),
                "phone",
                details.phone(),
                "hours",
                details.hours(),
                "version",
                "0");
    }
}
