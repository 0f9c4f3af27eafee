package it.sportello.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.core.channel.HttpReply;
import it.sportello.core.channel.Received;
import it.sportello.telegram.TelegramUpdates.Fetched;
import it.sportello.telegram.TelegramUpdates.RawUpdate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Other people's payloads, which are no part of this project: a folder of them is named by the system property
 * {@code sportello.payloads}. None is an error or refused, and what is taken out of each agrees with a second opinion.
 */
class TelegramConformanceTest {
    private static final String FOLDER = System.getProperty("sportello.payloads", "");

    @TestFactory
    Stream<DynamicTest> everyUpdateIsReadAsASecondOpinionReadsIt() throws IOException {
        assumeFalse(FOLDER.isBlank(), "no folder of payloads is named");
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode entry : Golden.json(Files.readAllBytes(Path.of(FOLDER, "INDEX.json")))) {
            String form = entry.path("form").asText();
            if (entry.path("channel").asText().equals("telegram") && !form.startsWith("outbound")) {
                tests.add(DynamicTest.dynamicTest(entry.path("file").asText(), () -> agree(entry)));
            }
        }
        assertFalse(tests.isEmpty(), "payloads of this channel");
        return tests.stream();
    }

    private static void agree(JsonNode entry) throws IOException {
        byte[] body = Files.readAllBytes(Path.of(FOLDER, entry.path("file").asText()));
        List<byte[]> updates = entry.path("form").asText().equals("webhook") ? List.of(body) : fetched(body);
        List<JsonNode> opinions = opinions(entry.path("extract"));
        assertEquals(opinions.size(), updates.size());
        for (int i = 0; i < updates.size(); i++) {
            Received received = Golden.CHANNEL.receive(Golden.CHANNEL.polled(updates.get(i)));
            Received.Events events = assertInstanceOf(Received.Events.class, received);
            assertEquals(1, events.events().size());
            new SecondOpinion(opinions.get(i), Golden.json(updates.get(i))).compare(events);
        }
    }

    private static List<byte[]> fetched(byte[] body) {
        HttpReply reply = new HttpReply(200, Map.of(), new String(body, StandardCharsets.UTF_8));
        Fetched fetched = assertInstanceOf(Fetched.class, TelegramUpdates.read(reply));
        assertEquals(0, fetched.unreadable());
        return fetched.updates().stream().map(RawUpdate::bytes).toList();
    }

    /** One for each update: some payloads hold several kinds in one update, as the platform never does. */
    private static List<JsonNode> opinions(JsonNode extract) {
        Map<String, JsonNode> first = new LinkedHashMap<>();
        extract.forEach(opinion -> first.putIfAbsent(opinion.path("update_id").asText(), opinion));
        return List.copyOf(first.values());
    }
}
