package it.sportello.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.Received;
import it.sportello.core.channel.WebhookRequest;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.OutgoingMessage;
import it.sportello.core.message.OutgoingMessage.Format;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.message.ReplyOption;
import it.sportello.whatsapp.wire.WhatsAppTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
        return new WhatsAppChannel(new WhatsAppSettings(
                "http://127.0.0.1:9/", "v25.0", numberId, SECRETS, new WhatsAppTemplate("risposta_pronta", "it")));
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

    /** The golden payload with its only change that many times. */
    static byte[] repeated(String payload, int times) {
        JsonNode delivery = json(golden("incoming/" + payload));
        ArrayNode changes = (ArrayNode) delivery.at("/entry/0/changes");
        JsonNode change = changes.get(0);
        IntStream.range(1, times).forEach(i -> changes.add(change));
        return delivery.toString().getBytes(UTF_8);
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

    static List<ReplyOption> options(int count, String label) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new ReplyOption("a:" + i, label + " " + i))
                .toList();
    }

    static OutgoingMessage message(ConversationKey to, String markdown, List<ReplyOption> options, Format format) {
        return new OutgoingMessage(4711, to, new Markdown(markdown), options, Speaker.BOT, format);
    }

    static List<String> bodies(String markdown, Format format) {
        return bodies(markdown, List.of(), format);
    }

    /** What the citizen reads in each bubble, whatever kind of message it is. */
    static List<String> bodies(String markdown, List<ReplyOption> options, Format format) {
        return channel().render(message(LIVIA, markdown, options, format)).stream()
                .map(call -> json(call.body()))
                .map(body -> body.has("text") ? body.at("/text/body") : body.at("/interactive/body/text"))
                .map(JsonNode::textValue)
                .toList();
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
