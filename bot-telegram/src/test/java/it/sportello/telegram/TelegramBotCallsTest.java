package it.sportello.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.IntNode;
import it.sportello.core.channel.HttpCall;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelegramBotCallsTest {
    private final TelegramBotCalls calls = new TelegramBotCalls(Golden.SETTINGS);

    @Test
    void setWebhookNamesTheSecretAndTheKindsOfUpdates() {
        assertCall("setWebhook", calls.setWebhook("https://comune.example.it/webhooks/telegram", 20));
    }

    @Test
    void deleteWebhookKeepsWhatWaits() {
        assertCall("deleteWebhook", calls.deleteWebhook());
    }

    @Test
    void getUpdatesConfirmsByItsOffset() {
        assertCall("getUpdates", calls.getUpdates(OptionalLong.of(918274003), Duration.ofSeconds(50), 100));
    }

    @Test
    void theFirstGetUpdatesConfirmsNothing() {
        HttpCall call = calls.getUpdates(OptionalLong.empty(), Duration.ofSeconds(50), 100);
        assertFalse(Golden.body(call).has("offset"));
    }

    @ParameterizedTest
    @CsvSource({"-1, -1", "2000000000, 2000000000", "4294967298, 2147483647", "-4294967295, -2147483648"})
    void anOffsetBeyondThePlatformsNumbersIsNoError(long offset, int sent) {
        HttpCall call = calls.getUpdates(OptionalLong.of(offset), Duration.ofSeconds(50), 100);
        assertEquals(IntNode.valueOf(sent), Golden.body(call).path("offset"));
    }

    @Test
    void getMeAsksForNothing() {
        assertCall("getMe", calls.getMe());
    }

    @Test
    void theMenuOfCommandsSpeaksItalianAndEnglish() {
        List<HttpCall> menus = calls.setMyCommands();
        assertEquals(3, menus.size());
        assertCall("setMyCommands", "setMyCommands-everyone", menus.get(0));
        assertCall("setMyCommands", "setMyCommands-it", menus.get(1));
        assertCall("setMyCommands", "setMyCommands-en", menus.get(2));
    }

    @Test
    void secretsAreNotSeenInAToString() {
        String seen = calls + " " + Golden.SETTINGS + " " + new BotApi(Golden.SETTINGS) + " "
                + calls.setWebhook("https://comune.example.it/", 1) + " " + calls.getMe();
        assertFalse(seen.contains(Golden.SETTINGS.token()), seen);
        assertFalse(seen.contains(Golden.SETTINGS.secretToken()), seen);
    }

    private static void assertCall(String method, HttpCall call) {
        assertCall(method, method, call);
    }

    private static void assertCall(String method, String file, HttpCall call) {
        assertEquals("POST", call.method());
        assertEquals("https://bot.example.org/bot123456:invented-TOKEN/" + method, call.url());
        assertEquals(Golden.json(Golden.bytes("calls/" + file)), Golden.body(call));
    }
}
