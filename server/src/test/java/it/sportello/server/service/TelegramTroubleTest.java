package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.server.platform.Call;
import it.sportello.server.platform.FakeTelegram;
import it.sportello.server.platform.Scripted;
import it.sportello.server.platform.TelegramCitizen;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bad hour of the platform with many citizens, and the account at its end. */
@ExtendWith(SharedService.class)
class TelegramTroubleTest {
    private static final String QUESTION = "quando c'è la prima prova di maturità?";
    private static final String ANSWER = "17 giugno 2027";
    private static final String RESTING = "sportello_channel_resting{channel=\"telegram\"} 1";

    private final ServiceUnderTest service;
    private final FakeTelegram platform;

    TelegramTroubleTest(ServiceUnderTest service) {
        this.service = service;
        this.platform = service.platforms().telegram();
    }

    @AfterEach
    void platformIsUp() {
        platform.down(false);
    }

    @Test
    void whateverHappensToSomeEveryoneReadsHisAnswerOnceAndInOrder() throws Exception {
        TelegramCitizen flooded = TelegramCitizen.someone();
        TelegramCitizen broken = TelegramCitizen.someone();
        TelegramCitizen cut = TelegramCitizen.someone();
        List<TelegramCitizen> others =
                Stream.generate(TelegramCitizen::someone).limit(20).toList();
        platform.script(flooded, Scripted.telegramFlood(5));
        platform.script(broken, Scripted.telegramError(500, "Internal Server Error"), Scripted.garbage());
        platform.script(cut, Scripted.lost());
        ask(flooded, broken, cut);
        ask(others.toArray(TelegramCitizen[]::new));
        others.forEach(this::assertReadOnceAndInOrder);
        Stream.of(broken, cut, flooded).forEach(this::assertReadOnceAndInOrder);
    }

    @Test
    void aPlatformThatFailsForAllIsLeftInPeaceAndThenNothingIsMissing() throws Exception {
        List<TelegramCitizen> citizens =
                Stream.generate(TelegramCitizen::someone).limit(12).toList();
        platform.down(true);
        ask(citizens.toArray(TelegramCitizen[]::new));
        Eventually.get("the rest", this::figures, figures -> figures.contains(RESTING));
        int refused = refused(citizens);
        platform.down(false);
        citizens.forEach(this::assertReadOnceAndInOrder);
        assertTrue(refused <= 12, () -> refused + " calls were made on a platform that is down");
        assertTrue(!figures().contains(RESTING), "still resting");
    }

    private void ask(TelegramCitizen... citizens) throws Exception {
        for (TelegramCitizen citizen : citizens) {
            assertEquals(200, service.telegram(citizen.says(QUESTION)));
        }
    }

    private void assertReadOnceAndInOrder(TelegramCitizen citizen) {
        List<Call> read = platform.calls().awaitReadBy(citizen.chat(), 2);
        assertEquals(2, read.size(), read::toString);
        assertTrue(read.get(0).text().contains("automatic"), read::toString);
        assertTrue(read.get(1).text().contains(ANSWER), read::toString);
    }

    private String figures() throws Exception {
        return Http.get(service.url("/metrics")).body();
    }

    private int refused(List<TelegramCitizen> citizens) {
        List<String> chats = citizens.stream().map(TelegramCitizen::chat).toList();
        return platform.calls()
                .all(call -> call.status() == 500 && chats.contains(call.chat()))
                .size();
    }
}
