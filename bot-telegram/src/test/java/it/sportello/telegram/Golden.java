package it.sportello.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.channel.HttpReply;
import it.sportello.core.channel.Received;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.IncomingMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The golden payloads, and the channel that they are read with. */
final class Golden {
    static final TelegramSettings SETTINGS =
            new TelegramSettings("https://bot.example.org/", "123456:invented-TOKEN", "invented_SECRET-1");
    static final TelegramChannel CHANNEL = new TelegramChannel(SETTINGS);
    static final ConversationKey ANNAROSA = key("7001234567");
    static final ObjectMapper JSON = new ObjectMapper();

    private Golden() {}

    static ConversationKey key(String chat) {
        return new ConversationKey(TelegramChannel.NAME, new ChannelAddress(chat));
    }

    static byte[] bytes(String path) {
        try (InputStream file = Golden.class.getResourceAsStream("/golden/" + path + ".json")) {
            return Objects.requireNonNull(file, path).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode body(HttpCall call) {
        return json(call.body().getBytes(StandardCharsets.UTF_8));
    }

    static String method(HttpCall call) {
        return call.url().substring(call.url().lastIndexOf('/') + 1);
    }

    static HttpReply reply(String path) {
        byte[] body = bytes(path);
        int status = json(body).path("error_code").asInt(200);
        return new HttpReply(status, Map.of(), new String(body, StandardCharsets.UTF_8));
    }

    static Received.Events received(String name) {
        return (Received.Events) CHANNEL.receive(CHANNEL.polled(bytes("incoming/" + name)));
    }

    static ChannelEvent event(String name) {
        return received(name).events().get(0);
    }

    static IncomingMessage message(String name) {
        return ((ChannelEvent.MessageReceived) event(name)).message();
    }
}
