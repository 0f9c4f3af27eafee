package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.server.platform.Call;
import it.sportello.server.platform.FakeTelegram;
import it.sportello.server.platform.TelegramCitizen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service that no platform can reach fetches its updates. */
@ExtendWith(SharedService.class)
class TelegramPollingTest {
    private static final String QUESTION = "quando c'è la prima prova di maturità?";

    @Test
    void whatHappenedWhileNobodyAskedIsFetchedAnsweredAndConfirmed(FirstStart first) throws Exception {
        TelegramCitizen early = TelegramCitizen.someone();
        TelegramCitizen late = TelegramCitizen.someone();
        try (Platforms platforms = Platforms.open()) {
            FakeTelegram telegram = platforms.telegram();
            telegram.updates().happened(early.says(QUESTION));
            try (ServiceUnderTest service =
                    ServiceUnderTest.start(platforms, first.copy(), Map.of("SPORTELLO_TELEGRAM_MODE", "polling"))) {
                assertAnswered(telegram, early);
                telegram.updates().happened(late.says(QUESTION));
                assertAnswered(telegram, late);
                Eventually.get("confirmed", telegram.updates()::unconfirmed, left -> left == 0);
                assertEquals(2, service.database().count("SELECT count(*) FROM message"));
            }
        }
    }

    @Test
    void nothingIsConfirmedBeforeItIsKept(FirstStart first) throws Exception {
        TelegramCitizen citizen = TelegramCitizen.someone();
        try (Platforms platforms = Platforms.open()) {
            FakeTelegram telegram = platforms.telegram();
            try (ServiceUnderTest service =
                    ServiceUnderTest.start(platforms, first.copy(), Map.of("SPORTELLO_TELEGRAM_MODE", "polling"))) {
                service.database().change("ALTER TABLE message RENAME TO message_away");
                telegram.updates().happened(citizen.says(QUESTION));
                telegram.calls().await(3, call -> call.method().equals("getUpdates"));
                assertEquals(1, telegram.updates().unconfirmed());
                service.database().change("ALTER TABLE message_away RENAME TO message");
                assertAnswered(telegram, citizen);
            }
        }
    }

    private static void assertAnswered(FakeTelegram telegram, TelegramCitizen citizen) {
        List<Call> read = telegram.calls().awaitReadBy(citizen.chat(), 2);
        assertTrue(read.get(1).text().contains("17 giugno 2027"), read.toString());
    }
}
