package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.server.platform.FakeWhatsApp;
import it.sportello.server.platform.TelegramCitizen;
import it.sportello.server.platform.WhatsAppCitizen;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in at the webhooks, and who is not. */
@ExtendWith(SharedService.class)
class WebhookDoorTest {
    private static final int TOO_LARGE = 5 * 1024 * 1024;

    private final ServiceUnderTest service;

    WebhookDoorTest(ServiceUnderTest service) {
        this.service = service;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "invented_SECRET-", "invented_SECRET-11"})
    void telegramWithoutTheSecretIsRefused(String secret) throws Exception {
        TelegramCitizen stranger = TelegramCitizen.someone();
        HttpResponse<String> reply =
                service.telegram(secret, stranger.says("ciao").encode());
        assertEquals(401, reply.statusCode());
        assertEquals("", reply.body());
        assertUnknown(stranger.chat());
    }

    @Test
    void telegramWithoutAnyHeaderIsRefused() throws Exception {
        TelegramCitizen stranger = TelegramCitizen.someone();
        HttpResponse<String> reply = Http.post(
                service.url("/webhooks/telegram"),
                stranger.says("ciao").encode(),
                Map.of("Content-Type", "application/json"));
        assertEquals(401, reply.statusCode());
        assertUnknown(stranger.chat());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256=", "sha256=00", "sha1=abc", "nonsense"})
    void whatsappWithoutASignatureIsRefused(String signature) throws Exception {
        WhatsAppCitizen stranger = WhatsAppCitizen.someone();
        HttpResponse<String> reply = service.whatsapp(signature, stranger.says("ciao"));
        assertEquals(401, reply.statusCode());
        assertEquals("", reply.body());
        assertUnknown(stranger.number());
    }

    @Test
    void whatsappWithTheSignatureOfAnotherBodyIsRefused() throws Exception {
        WhatsAppCitizen stranger = WhatsAppCitizen.someone();
        String signature = WhatsAppCitizen.signature(stranger.says("ciao"));
        assertEquals(
                401,
                service.whatsapp(signature, stranger.says("ciao, ma altro")).statusCode());
        assertUnknown(stranger.number());
    }

    @Test
    void whatsappIsVerifiedWithItsChallenge() throws Exception {
        HttpResponse<String> reply = verify(FakeWhatsApp.VERIFY_TOKEN);
        assertEquals(200, reply.statusCode());
        assertEquals("1158201444", reply.body());
        assertTrue(reply.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
    }

    @Test
    void aStrangersChallengeIsNotGivenBack() throws Exception {
        HttpResponse<String> reply = verify("guessed");
        assertTrue(reply.statusCode() >= 400, String.valueOf(reply.statusCode()));
        assertFalse(reply.body().contains("1158201444"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "{", "[]", "{}", "{\"update_id\":1}", "{\"update_id\":\"x\",\"message\":7}"})
    void whatNobodyCanProcessIsTakenSoThatItIsNotBroughtAgain(String body) throws Exception {
        assertEquals(200, service.telegram(Platforms.SECRET, body).statusCode());
        assertEquals(200, service.whatsapp(body));
    }

    @Test
    void aBodyLargerThanAnyPlatformSendsIsRefusedAndCounted() throws Exception {
        String body = " ".repeat(TOO_LARGE);
        assertEquals(413, service.telegram(Platforms.SECRET, body).statusCode());
        String figures = Http.get(service.url("/metrics")).body();
        assertTrue(
                figures.contains("sportello_events_turned_away_total{channel=\"telegram\",reason=\"too-large\"}"),
                figures);
    }

    private HttpResponse<String> verify(String token) throws Exception {
        return Http.get(service.url("/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token="
                + URLEncoder.encode(token, StandardCharsets.UTF_8)));
    }

    private void assertUnknown(String address) throws Exception {
        assertEquals(0, service.database().count("SELECT count(*) FROM conversation WHERE address = ?", address));
    }
}
