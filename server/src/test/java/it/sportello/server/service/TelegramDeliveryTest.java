package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.server.platform.Call;
import it.sportello.server.platform.FakeTelegram;
import it.sportello.server.platform.Scripted;
import it.sportello.server.platform.TelegramCitizen;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of an answer when the platform does not simply take it. */
@ExtendWith(SharedService.class)
class TelegramDeliveryTest {
    private static final String QUESTION = "quando c'è la prima prova di maturità?";
    private static final String ANSWER = "17 giugno 2027";

    private final ServiceUnderTest service;
    private final FakeTelegram platform;
    private final TelegramCitizen citizen = TelegramCitizen.someone();

    TelegramDeliveryTest(ServiceUnderTest service) {
        this.service = service;
        this.platform = service.platforms().telegram();
    }

    @Test
    void aFloodWaitIsWaitedForAndNothingIsLost() throws Exception {
        platform.script(citizen, Scripted.telegramFlood(1));
        ask();
        assertEquals(List.of(429, 200, 200), statuses(3));
        assertInOrder();
    }

    @Test
    void aBrokenPlatformIsTriedAgain() throws Exception {
        platform.script(citizen, Scripted.telegramError(500, "Internal Server Error"), Scripted.garbage());
        ask();
        assertEquals(List.of(500, 502, 200, 200), statuses(4));
        assertInOrder();
    }

    @Test
    void whatTheProxyGarbledIsTriedAgain() throws Exception {
        platform.script(citizen, Scripted.reply(200, "{\"ok\":"));
        ask();
        List<Call> sent = sent(3);
        assertTrue(sent.get(sent.size() - 1).text().contains(ANSWER), sent.toString());
    }

    @Test
    void aCitizenWhoBlockedTheBotIsLeftAlone() throws Exception {
        platform.script(citizen, Scripted.telegramError(403, "Forbidden: bot was blocked by the user"));
        ask();
        Eventually.get("given up", this::waiting, left -> left == 0);
        assertEquals(List.of(), platform.calls().readBy(citizen.chat()));
        assertEquals(
                List.of("f"),
                service.database().texts("SELECT reachable FROM conversation WHERE address = ?", citizen.chat()));
    }

    @Test
    void whatCannotBeFormattedGoesOutPlain() throws Exception {
        platform.script(
                citizen,
                Scripted.telegramError(400, "Bad Request: can't parse entities: Unexpected end tag at byte offset 7"));
        ask();
        List<Call> sent = sent(3);
        assertTrue(sent.get(0).body().containsKey("parse_mode"));
        assertFalse(sent.get(1).body().containsKey("parse_mode"), sent.toString());
        assertTrue(sent.get(2).text().contains(ANSWER), sent.toString());
    }

    @Test
    void anUnknownOutcomeIsRepeatedOnce() throws Exception {
        platform.script(citizen, Scripted.takenAndLost());
        ask();
        List<Call> read = platform.calls().awaitReadBy(citizen.chat(), 3);
        assertEquals(read.get(0).text(), read.get(1).text());
        assertTrue(read.get(2).text().contains(ANSWER), read.toString());
        Eventually.get("settled", this::waiting, left -> left == 0);
        assertEquals(3, platform.calls().readBy(citizen.chat()).size());
    }

    @Test
    void anUnknownOutcomeIsNotRepeatedForEver() throws Exception {
        platform.script(citizen, Scripted.takenAndLost(), Scripted.takenAndLost());
        ask();
        Eventually.get("settled", this::waiting, left -> left == 0);
        List<Call> read = platform.calls().awaitReadBy(citizen.chat(), 3);
        assertEquals(3, read.size());
        assertTrue(read.get(2).text().contains(ANSWER), read.toString());
    }

    @Test
    void oneCitizensTroubleHoldsUpNobodyElse() throws Exception {
        platform.script(citizen, Scripted.telegramFlood(600));
        ask();
        platform.calls().await(1, call -> call.chat().equals(citizen.chat()) && call.status() == 429);
        Call answer = Dialogue.with(service).ask(QUESTION);
        assertTrue(answer.text().contains(ANSWER), answer.text());
        assertEquals(List.of(), platform.calls().readBy(citizen.chat()));
    }

    private void ask() throws Exception {
        assertEquals(200, service.telegram(citizen.says(QUESTION)));
    }

    /** The notice comes before the answer, whatever happened on the way. */
    private void assertInOrder() {
        List<Call> read = platform.calls().awaitReadBy(citizen.chat(), 2);
        assertTrue(read.get(0).text().contains("automatic"), read.toString());
        assertTrue(read.get(1).text().contains(ANSWER), read.toString());
    }

    private List<Call> sent(int count) {
        return platform.calls()
                .await(
                        count,
                        call -> call.method().equals(Call.SAY) && call.chat().equals(citizen.chat()));
    }

    private List<Integer> statuses(int count) {
        return sent(count).stream().map(Call::status).toList();
    }

    /** How many messages to the citizen are not settled; -1 before there are any. */
    private long waiting() throws Exception {
        return service.database()
                .count(
                        "SELECT CASE WHEN count(*) = 0 THEN -1 ELSE count(w.outgoing) END"
                                + " FROM outgoing o JOIN conversation c ON c.id = o.conversation"
                                + " LEFT JOIN outgoing_waiting w ON w.outgoing = o.id WHERE c.address = ?",
                        citizen.chat());
    }
}
