package it.sportello.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.ChannelEvent.AddressChanged;
import it.sportello.core.channel.ChannelEvent.MessageReceived;
import it.sportello.core.channel.ChannelEvent.StatusReported;
import it.sportello.core.channel.ChannelEvent.Unprocessable;
import it.sportello.core.channel.Received;
import it.sportello.core.channel.WebhookRequest;
import it.sportello.core.message.Content;
import it.sportello.core.message.IncomingMessage;
import it.sportello.whatsapp.wire.WhatsAppTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.function.Executable;

/**
 * Other projects' payloads, from a folder that the run is given. Its {@code INDEX.json} says for each file what an
 * adapter should take out of it.
 */
@EnabledIfSystemProperty(named = "sportello.payloads", matches = ".+")
class WhatsAppConformanceTest {
    /** Of what follows from a platform's code wherever it comes from, the counter's own word. */
    private static final Map<String, String> OWN_NAMES = Map.of("131047", "window-closed");

    private static final Path FOLDER = Path.of(System.getProperty("sportello.payloads", ""));
    private static final Map<String, Content.Kind> KINDS = Map.of(
            "image", Content.Kind.IMAGE,
            "video", Content.Kind.VIDEO,
            "audio", Content.Kind.VOICE,
            "voice", Content.Kind.VOICE,
            "document", Content.Kind.DOCUMENT,
            "sticker", Content.Kind.STICKER,
            "location", Content.Kind.LOCATION,
            "contacts", Content.Kind.CONTACT);
    private static final Set<String> UNUSED = Set.of("account-errors", "reaction", "status:deleted", "status:in_orbit");
    private static final Set<String> CHOICES = Set.of("button", "interactive:button_reply", "interactive:list_reply");

    @TestFactory
    Stream<DynamicTest> everyPayloadIsReadAsItsIndexSays() throws IOException {
        List<DynamicTest> tests = entries("INDEX.json")
                .filter(entry -> entry.path("channel").asText().equals("whatsapp"))
                .filter(entry -> entry.path("form").asText().equals("webhook"))
                .map(entry -> DynamicTest.dynamicTest(entry.path("file").asText(), () -> check(entry)))
                .toList();
        assertTrue(tests.size() > 10, "payloads: " + tests.size());
        return tests.stream();
    }

    private static void check(JsonNode entry) throws IOException {
        byte[] body = Files.readAllBytes(FOLDER.resolve(entry.path("file").asText()));
        JsonNode extracts = entry.path("extract");
        String number = extracts.findValuesAsText("phone_number_id").stream()
                .findFirst()
                .orElse("none");
        Received received = Office.channelOf(number).receive(Office.signed(body));
        List<ChannelEvent> events =
                assertInstanceOf(Received.Events.class, received).events();
        assertEquals(extracts.size(), events.size(), events.toString());
        assertAll(IntStream.range(0, events.size()).mapToObj(i -> agreement(extracts.get(i), events.get(i))));
    }

    private static Executable agreement(JsonNode extract, ChannelEvent event) {
        String kind = extract.path("kind").asText();
        if (kind.startsWith("status:") && !UNUSED.contains(kind)) {
            return () -> status(extract, assertInstanceOf(StatusReported.class, event));
        }
        if (kind.startsWith("field:") || UNUSED.contains(kind) || extract.has("group_id") || !isFromSomebody(extract)) {
            return () -> assertInstanceOf(Unprocessable.class, event);
        }
        if (kind.equals("system:user_changed_number")) {
            return () -> moved(extract, assertInstanceOf(AddressChanged.class, event));
        }
        return () ->
                message(extract, assertInstanceOf(MessageReceived.class, event).message());
    }

    /** Among the negative cases are senders such as "bla", and messages of nobody. */
    private static boolean isFromSomebody(JsonNode extract) {
        return extract.has("sender_id") ? sender(extract).matches("[0-9]+|[A-Z]{2}\\..+") : extract.has("bsuid");
    }

    private static String sender(JsonNode extract) {
        String id = extract.path("sender_id").asText();
        return id.startsWith("+") ? id.substring(1) : id;
    }

    private static void message(JsonNode extract, IncomingMessage message) {
        String kind = extract.path("kind").asText();
        assertEquals(extract.path("message_id").asText(), message.ref().value());
        String sender = extract.has("sender_id")
                ? sender(extract)
                : extract.path("bsuid").asText();
        assertEquals(sender, message.from().address().value());
        String seconds = extract.path("timestamp").asText();
        if (seconds.matches("[0-9]+")) {
            assertEquals(Instant.ofEpochSecond(Long.parseLong(seconds)), message.sentAt());
        }
        message.content()
                .fold(
                        text -> same("text", kind, extract, text.words().value()),
                        choice -> {
                            assertTrue(CHOICES.contains(kind), kind);
                            assertEquals(extract.path("payload").asText(), choice.token());
                            return same(kind, kind, extract, choice.label().value());
                        },
                        command -> {
                            throw new AssertionError("no commands here");
                        },
                        unreadable -> {
                            assertEquals(KINDS.getOrDefault(kind, Content.Kind.UNKNOWN), unreadable.kind());
                            boolean captioned = KINDS.containsKey(kind);
                            return !captioned
                                    || same(
                                            kind,
                                            kind,
                                            extract,
                                            unreadable.caption().value());
                        });
    }

    private static boolean same(String expectedKind, String kind, JsonNode extract, String words) {
        assertEquals(expectedKind, kind);
        assertEquals(extract.path("text").asText(), words);
        return true;
    }

    private static void status(JsonNode extract, StatusReported status) {
        assertEquals(extract.path("message_id").asText(), status.message().value());
        String kind = extract.path("kind").asText().substring("status:".length());
        assertEquals(kind.toUpperCase(Locale.ROOT), status.status().name());
        assertEquals(Instant.ofEpochSecond(extract.path("timestamp").asLong()), status.at());
        String code = extract.at("/errors/0/code").asText("");
        assertEquals(OWN_NAMES.getOrDefault(code, code), status.failure().orElse(""));
    }

    private static void moved(JsonNode extract, AddressChanged change) {
        assertEquals(extract.path("sender_id").asText(), change.from().address().value());
        assertEquals(extract.path("new_id").asText(), change.to().address().value());
    }

    @TestFactory
    Stream<DynamicTest> everySignatureIsJudgedAsItsVectorSays() throws IOException {
        return entries("signatures.json")
                .filter(vector -> vector.path("algorithm").asText().startsWith("X-Hub-Signature-256"))
                .filter(vector -> vector.has("secret"))
                .map(vector -> DynamicTest.dynamicTest(vector.path("origin").asText(), () -> judge(vector)));
    }

    private static void judge(JsonNode vector) {
        WhatsAppSecrets secrets = new WhatsAppSecrets("a", vector.path("secret").asText(), "b");
        WhatsAppChannel channel = new WhatsAppChannel(
                new WhatsAppSettings("http://127.0.0.1:9", "v25.0", "1", secrets, WhatsAppTemplate.NONE));
        WebhookRequest request = Office.post(
                vector.path("body").asText().getBytes(UTF_8),
                Map.of("X-Hub-Signature-256", vector.path("header").asText()));
        boolean valid = vector.path("expect").asText().startsWith("valid");
        assertEquals(valid, channel.receive(request) instanceof Received.Events);
    }

    private static Stream<JsonNode> entries(String file) throws IOException {
        JsonNode list = Office.json(Files.readString(FOLDER.resolve(file)));
        return StreamSupport.stream(list.spliterator(), false);
    }
}
