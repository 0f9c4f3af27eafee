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

/** Several nodes on one database are one service. */
@ExtendWith(SharedService.class)
class NodesTest {
    private static final String QUESTION = "quando c'è la prima prova di maturità?";
    private static final Map<String, String> POLLING = Map.of("SPORTELLO_TELEGRAM_MODE", "polling");

    @Test
    void oneNodeFetchesFromTelegramAndAnotherTakesOverWhenItStops(FirstStart first) throws Exception {
        try (Platforms platforms = Platforms.open();
                ServiceUnderTest database = ServiceUnderTest.start(platforms, first.copy())) {
            FakeTelegram telegram = platforms.telegram();
            ServiceUnderTest one = database.beside(POLLING);
            answered(telegram);
            try (ServiceUnderTest other = database.beside(POLLING)) {
                one.close();
                answered(telegram);
            }
            assertEquals(0, telegram.updates().conflicts(), "two asked at once");
        }
    }

    @Test
    void aNodeThatLosesItsConnectionStopsFetchingAndOneOfBothGoesOn(FirstStart first) throws Exception {
        try (Platforms platforms = Platforms.open();
                ServiceUnderTest database = ServiceUnderTest.start(platforms, first.copy());
                ServiceUnderTest one = database.beside(POLLING);
                ServiceUnderTest other = database.beside(POLLING)) {
            answered(platforms.telegram());
            database.database()
                    .texts("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted");
            answered(platforms.telegram());
            assertEquals(0, platforms.telegram().updates().conflicts(), "two asked at once");
        }
    }

    private static void answered(FakeTelegram telegram) {
        TelegramCitizen citizen = TelegramCitizen.someone();
        telegram.updates().happened(citizen.says(QUESTION));
        List<Call> read = telegram.calls().awaitReadBy(citizen.chat(), 2);
        assertTrue(read.get(1).text().contains("17 giugno 2027"), read.toString());
    }
}
