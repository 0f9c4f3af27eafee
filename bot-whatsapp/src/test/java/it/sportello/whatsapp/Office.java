package it.sportello.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.Received;
import it.sportello.core.channel.WebhookRequest;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Assertions;

/** An invented office with its channel, and a platform that signs what it sends there. */
final class Office {
    static final String NUMBER_ID = "100200300400500";
    static final WhatsAppSecrets SECRETS =
            new WhatsAppSecrets("gettone-di-prova", "segreto-di-prova", "verifica-di-prova");
    static final ConversationKey LIVIA = citizen("393330000001");
    static final ConversationKey HIDDEN = citizen("IT.20010000000000001");

    private Office() {}

    static WhatsAppChannel channel() {
        return channelOf(NUMBER_ID);
    }

    static WhatsAppChannel channelOf(String numberId) {
        return new WhatsAppChannel(new WhatsAppSettings("http://127.0.0.1:9/", "v25.0", numberId, SECRETS));
    }

    static ConversationKey citizen(String address) {
        return new ConversationKey(new ChannelName("whatsapp"), new ChannelAddress(address));
    }

    static WebhookRequest signed(byte[] body) {
        return post(body, Map.of("x-hub-signature-256", "sha256=" + hmac(SECRETS.appSecret(), body)));
    }

    static WebhookRequest post(byte[] body, Map<String, String> headers) {
        return new WebhookRequest("POST", headers, Map.of(), body);
    }

    static Received.Events received(byte[] body) {
        return Assertions.assertInstanceOf(Received.Events.class, channel().receive(signed(body)));
    }

    static List<ChannelEvent> events(byte[] body) {
        return received(body).events();
    }

    static String golden(String path) {
        try (InputStream file = Office.class.getResourceAsStream("/golden/" + path + ".json")) {
            Assertions.assertNotNull(file, path);
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String hmac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
