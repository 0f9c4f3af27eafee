package it.sportello.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.sportello.core.channel.Channel;
import it.sportello.core.channel.ChannelContract;
import it.sportello.core.channel.Received;
import it.sportello.core.channel.WebhookRequest;
import it.sportello.core.message.ConversationKey;
import it.sportello.whatsapp.wire.WhatsAppTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppChannelTest implements ChannelContract {

    @Override
    public Channel channel() {
        return Office.channel();
    }

    @Override
    public WebhookRequest saying(String text) {
        return signed(body(text));
    }

    @Override
    public WebhookRequest forged(String text) {
        byte[] body = body(text);
        String signature = Office.hmac("un altro segreto", body);
        return Office.post(body, Map.of("X-Hub-Signature-256", "sha256=" + signature));
    }

    @Override
    public WebhookRequest signed(byte[] body) {
        return Office.signed(body);
    }

    @Override
    public ConversationKey citizen() {
        return Office.LIVIA;
    }

    @Override
    public List<String> secrets() {
        WhatsAppSecrets secrets = Office.SECRETS;
        return List.of(secrets.accessToken(), secrets.appSecret(), secrets.verifyToken());
    }

    private static byte[] body(String text) {
        try {
            ObjectMapper mapper = new ObjectMapper();
            ObjectNode golden = (ObjectNode) mapper.readTree(Office.golden("incoming/aTextIsRead"));
            ((ObjectNode) golden.at("/entry/0/changes/0/value/messages/0/text")).put("body", text);
            return mapper.writeValueAsBytes(golden);
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** Made with openssl, so that both sides of the check cannot be wrong in the same way. */
    @Test
    void aSignatureMadeElsewhereIsAccepted() {
        byte[] body = "{\"testo\":\"perch\\u00e9\"}".getBytes(UTF_8);
        String signature = "33e639cef5ec341b5301c6dbf3179adb0a8b608c236679203e6fbd0ce1be454a";
        Map<String, String> headers = Map.of("X-Hub-Signature-256", "sha256=" + signature);
        assertInstanceOf(Received.Events.class, channel().receive(Office.post(body, headers)));
        byte[] reserialised = "{\"testo\":\"perché\"}".getBytes(UTF_8);
        assertEquals(new Received.Refused(401), channel().receive(Office.post(reserialised, headers)));
    }

    @Test
    void aSignatureOfAnotherBodyIsRefused() {
        byte[] body = body("ciao");
        WebhookRequest request = signed(body);
        body[body.length - 1] ^= 1;
        assertEquals(new Received.Refused(401), channel().receive(Office.post(body, request.headers())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256=", "sha256=zz", "sha256=ééééé", "sha1=0011", "😀", "sha256=0"})
    void aSignatureOfAnotherShapeIsRefused(String header) {
        Map<String, String> headers = Map.of("X-Hub-Signature-256", header);
        assertEquals(new Received.Refused(401), channel().receive(Office.post(body("ciao"), headers)));
    }

    @Test
    void aMissingSignatureIsRefused() {
        assertEquals(new Received.Refused(401), channel().receive(Office.post(body("ciao"), Map.of())));
    }

    @Test
    void theChallengeGoesBackAsItCame() {
        assertEquals(
                new Received.Challenge("<1158201444>"),
                channel().receive(handshake(Map.of("hub.challenge", "<1158201444>"))));
    }

    @ParameterizedTest
    @CsvSource({"hub.mode,unsubscribe", "hub.verify_token,altro", "hub.verify_token,''", "hub.mode,"})
    void aWrongHandshakeIsRefused(String parameter, String value) {
        Map<String, String> changed = value == null ? Map.of() : Map.of(parameter, value);
        WebhookRequest request = handshake(changed);
        Map<String, String> query = new HashMap<>(request.query());
        if (value == null) {
            query.remove(parameter);
        }
        assertEquals(
                new Received.Refused(403), channel().receive(new WebhookRequest("GET", Map.of(), query, new byte[0])));
    }

    @Test
    void aHandshakeWithoutChallengeIsRefused() {
        Map<String, String> query = new HashMap<>(handshake(Map.of()).query());
        query.remove("hub.challenge");
        assertEquals(
                new Received.Refused(403), channel().receive(new WebhookRequest("GET", Map.of(), query, new byte[0])));
    }

    private static WebhookRequest handshake(Map<String, String> changed) {
        Map<String, String> query = new HashMap<>(Map.of(
                "hub.mode",
                "subscribe",
                "hub.verify_token",
                Office.SECRETS.verifyToken(),
                "hub.challenge",
                "1158201444"));
        query.putAll(changed);
        return new WebhookRequest("GET", Map.of(), query, new byte[0]);
    }

    @Test
    void settingsHideTheSecrets() {
        String seen = new WhatsAppSettings("http://a", "v25.0", "1", Office.SECRETS, WhatsAppTemplate.NONE) + " "
                + Office.SECRETS;
        secrets().forEach(secret -> assertFalse(seen.contains(secret), seen));
    }

    @Test
    void anEmptySecretIsNamedByItsKey() {
        var refused = assertThrows(IllegalArgumentException.class, () -> new WhatsAppSecrets("a", " ", "c"));
        assertEquals("whatsapp.app-secret: must not be empty", refused.getMessage());
    }
}
