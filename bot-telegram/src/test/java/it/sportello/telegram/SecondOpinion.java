package it.sportello.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.ChannelEvent.AddressChanged;
import it.sportello.core.channel.ChannelEvent.MessageReceived;
import it.sportello.core.channel.ChannelEvent.ReachabilityChanged;
import it.sportello.core.channel.ChannelEvent.Unprocessable;
import it.sportello.core.channel.Received;
import it.sportello.core.message.Content;
import it.sportello.core.message.Content.Kind;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Words;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** What another reader took out of one update, and whether it is the same where the counter uses the update at all. */
record SecondOpinion(JsonNode extract, JsonNode update) {
    private static final String EDITED = "edited_message:";
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("voice", Kind.VOICE),
            Map.entry("audio", Kind.VOICE),
            Map.entry("photo", Kind.IMAGE),
            Map.entry("video", Kind.VIDEO),
            Map.entry("video_note", Kind.VIDEO),
            Map.entry("animation", Kind.VIDEO),
            Map.entry("document", Kind.DOCUMENT),
            Map.entry("sticker", Kind.STICKER),
            Map.entry("location", Kind.LOCATION),
            Map.entry("venue", Kind.LOCATION),
            Map.entry("contact", Kind.CONTACT));

    void compare(Received.Events events) {
        assertEquals(extract.path("update_id"), update.path("update_id"));
        ChannelEvent event = events.events().get(0);
        if (extract.has("migrate_to_chat_id")) {
            assertEquals(move("chat_id", "migrate_to_chat_id"), event);
        } else if (extract.has("migrate_from_chat_id")) {
            assertEquals(move("migrate_from_chat_id", "chat_id"), event);
        } else if (kind().equals("callback_query")) {
            comparePress(events);
        } else if (kind().equals("my_chat_member") && isPrivate()) {
            assertEquals(
                    Golden.key(number("chat_id")),
                    assertInstanceOf(ReachabilityChanged.class, event).who());
        } else if (isSaidToTheCounter()) {
            compareMessage(assertInstanceOf(MessageReceived.class, event).message());
        } else {
            assertInstanceOf(Unprocessable.class, event);
        }
    }

    private ChannelEvent move(String from, String to) {
        return new AddressChanged(Golden.key(number(from)), Golden.key(number(to)));
    }

    private void comparePress(Received.Events events) {
        JsonNode answer = Golden.body(events.courtesies().get(0));
        assertEquals(extract.path("callback_query_id"), answer.path("callback_query_id"));
        ChannelEvent event = events.events().get(0);
        if (!extract.has("payload") || !isPrivate()) {
            assertInstanceOf(Unprocessable.class, event);
            return;
        }
        IncomingMessage message = assertInstanceOf(MessageReceived.class, event).message();
        Content.Choice choice = assertInstanceOf(Content.Choice.class, message.content());
        assertEquals(extract.path("payload").asText(), choice.token());
        assertEquals(Golden.key(number(extract.has("chat_id") ? "chat_id" : "sender_id")), message.from());
    }

    private boolean isSaidToTheCounter() {
        boolean message = update.has("message") || update.has("edited_message");
        boolean person = !update.at("/message/from/is_bot").asBoolean() && !kind().startsWith("service:");
        return message && person && isPrivate() && !kind().equals(EDITED + "location");
    }

    private boolean isPrivate() {
        return extract.path("chat_type").asText("private").equals("private");
    }

    private void compareMessage(IncomingMessage message) {
        assertEquals("update:" + number("update_id"), message.ref().value());
        assertEquals(Golden.key(number("chat_id")), message.from());
        assertEquals(kind().startsWith(EDITED), message.corrects().isPresent());
        if (message.corrects().isEmpty()) {
            assertEquals(Instant.ofEpochSecond(extract.path("date").asLong()), message.sentAt());
        }
        message.hint()
                .ifPresent(
                        hint -> assertEquals(extract.path("language").asText().substring(0, 2), hint.code()));
        assertEquals(expected(kind().replace(EDITED, "")), message.content());
    }

    private Content expected(String kind) {
        Words words = new Words(extract.path("text").asText());
        if (kind.equals("text")) {
            return new Content.Text(words);
        }
        if (kind.equals("command")) {
            String[] command = words.value().substring(1).split("\\s+", 2);
            String name = command[0].toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
            return new Content.Command(name, new Words(command.length > 1 ? command[1].strip() : ""));
        }
        return new Content.Unreadable(KINDS.getOrDefault(kind, Kind.UNKNOWN), words);
    }

    private String kind() {
        return extract.path("kind").asText();
    }

    private String number(String member) {
        return extract.path(member).asText();
    }
}
