package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.server.platform.TelegramCitizen;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where citizens are kept out while something is missing. */
@ExtendWith(SharedService.class)
class GoLiveTest {
    private final FirstStart first;

    GoLiveTest(FirstStart first) {
        this.first = first;
    }

    @Test
    void noChannelOpensUntilSomebodySaysWhy() throws Exception {
        try (Platforms platforms = Platforms.open();
                ServiceUnderTest service =
                        ServiceUnderTest.start(platforms, first.copy(), Map.of("SPORTELLO_GOLIVE_CHECK", "block"))) {
            TelegramCitizen citizen = TelegramCitizen.someone();
            assertEquals(503, post(service, citizen));
            assertEquals(503, Http.get(service.url("/chat")).statusCode());
            assertEquals(503, Http.get(service.url("/api/chat/settings")).statusCode());
            assertEquals(0, service.database().count("SELECT count(*) FROM conversation"));
            assertEquals(200, Http.get(service.url("/desk/sign-in")).statusCode());
            service.database().change("INSERT INTO house_opening (who, why) VALUES (1, 'Prova')");
            Eventually.get("an open chat", () -> Http.get(service.url("/chat")).statusCode(), status -> status == 200);
            Dialogue talk = new Dialogue(service, citizen);
            assertTrue(talk.ask("a che ora apre l'anagrafe?").text().length() > 0);
        }
    }

    private static int post(ServiceUnderTest service, TelegramCitizen citizen) throws Exception {
        return service.telegram(Platforms.SECRET, citizen.says("ciao").encode()).statusCode();
    }
}
