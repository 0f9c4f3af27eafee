package it.sportello.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/** Another reader of the Bot API finds the golden payloads to be of the platform's shape. */
class GoldenShapesTest {
    private static final ObjectReader READER =
            Golden.JSON.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    /** Lacks on purpose what the platform always sends and that reader insists on. */
    private static final String SPARSE = "receiveReadsAMessageWhoseSenderAndChatSayLittle";

    static List<String> incoming() throws IOException, URISyntaxException {
        return names("incoming").filter(name -> !name.equals(SPARSE)).toList();
    }

    static List<String> outgoing() throws IOException, URISyntaxException {
        return names("outgoing").toList();
    }

    @ParameterizedTest
    @MethodSource("incoming")
    void anUpdateBinds(String name) throws IOException {
        byte[] json = Golden.bytes("incoming/" + name);
        Update update = READER.readValue(json, Update.class);
        assertEquals(Golden.json(json).path("update_id").asInt(), update.getUpdateId());
    }

    @ParameterizedTest
    @MethodSource("outgoing")
    void aMessageOfOursIsValid(String name) throws JsonProcessingException, TelegramApiValidationException {
        for (JsonNode body : Golden.json(Golden.bytes("outgoing/" + name))) {
            SendMessage message = READER.treeToValue(body, SendMessage.class);
            message.validate();
            assertNotNull(message.getLinkPreviewOptions());
        }
    }

    private static Stream<String> names(String folder) throws IOException, URISyntaxException {
        URL url = Objects.requireNonNull(GoldenShapesTest.class.getResource("/golden/" + folder));
        try (Stream<Path> files = Files.list(Path.of(url.toURI()))) {
            return files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList().stream();
        }
    }
}
