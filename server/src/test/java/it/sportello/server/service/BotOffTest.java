package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.server.platform.TelegramCitizen;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a citizen reads while the bot is turned off. */
@ExtendWith(SharedService.class)
class BotOffTest {
    private final FirstStart first;

    BotOffTest(FirstStart first) {
        this.first = first;
    }

    @Test
    void everyQuestionBecomesATicketAndDangerIsStillAnswered() throws Exception {
        try (Platforms platforms = Platforms.open();
                ServiceUnderTest service =
                        ServiceUnderTest.start(platforms, first.copy(), Map.of("SPORTELLO_BOT_ENABLED", "false"))) {
            Dialogue talk = new Dialogue(service, TelegramCitizen.someone());
            assertTrue(talk.ask("a che ora apre l'anagrafe?").text().contains("una persona dell'ufficio"));
            assertEquals(1, service.database().count("SELECT count(*) FROM ticket"));
            assertTrue(talk.ask("sento odore di gas in casa").text().contains("112"));
        }
    }
}
