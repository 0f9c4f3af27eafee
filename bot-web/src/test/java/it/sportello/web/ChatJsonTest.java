package it.sportello.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.OutgoingMessage;
import it.sportello.core.message.OutgoingMessage.Format;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.message.ReplyOption;
import it.sportello.core.message.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant AT = Instant.parse("2026-03-02T09:15:30.250Z");

    @Test
    void aCitizensLineIsPlainText() {
        assertGolden("aCitizensLineIsPlainText.json", ChatJson.line(citizen("12", "<b>Quando</b> scade?\nGrazie")));
    }

    @Test
    void aBotsLineIsHtmlWithOptions() {
        List<ReplyOption> options =
                List.of(new ReplyOption("a:acqua", "Bolletta \"acqua\""), new ReplyOption("person", "Una persona"));
        assertGolden("aBotsLineIsHtmlWithOptions.json", ChatJson.line(counter("13", Speaker.BOT, options)));
    }

    @Test
    void aPersonIsNamedAsAPerson() {
        assertGolden("aPersonIsNamedAsAPerson.json", ChatJson.line(counter("14", Speaker.PERSON, List.of())));
    }

    @Test
    void linesComeInOrderWithTheCursorToGoOnFrom() {
        List<ChatLine> lines = List.of(citizen("12", "Ciao"), counter("13", Speaker.BOT, List.of()));
        assertGolden("linesComeInOrderWithTheCursorToGoOnFrom.json", ChatJson.lines(lines, new ChatCursor("13")));
    }

    @Test
    void noLinesGiveTheCursorBack() {
        assertEquals("{\"messages\":[],\"cursor\":\"2026:7\"}", ChatJson.lines(List.of(), new ChatCursor("2026:7")));
    }

    @Test
    void anEventIsOneFrameWhateverTheWords() {
        ChatLine line = citizen("15", "una riga\n\nevent: message\ndata: {}\r\n");
        assertEquals("id: 15\nevent: message\ndata: " + ChatJson.line(line) + "\n\n", ChatJson.event(line));
        assertEquals(3, ChatJson.event(line).strip().lines().count());
    }

    @Test
    void theSettingsNameTheOffice() {
        ChatSettings settings = new ChatSettings(
                "Ufficio \"Acqua\" di Borgo Inventato",
                Language.ITALIAN,
                Optional.of("/privacy"),
                Map.of(Language.ITALIAN, "Benvenuto!", Language.ENGLISH, "Welcome!"));
        assertGolden("theSettingsNameTheOffice.json", ChatJson.settings(settings));
    }

    @Test
    void missingSettingsAreLeftToThePage() {
        ChatSettings settings = new ChatSettings("Ufficio", Language.ITALIAN, Optional.empty(), Map.of());
        assertEquals("{\"office\":\"Ufficio\",\"language\":\"it\",\"greetings\":{}}", ChatJson.settings(settings));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "privacy.html", ""})
    void aPrivacyAddressOfAnotherKindIsNoSetting(String url) {
        Optional<String> privacyUrl = Optional.of(url);
        assertThrows(
                IllegalArgumentException.class,
                () -> new ChatSettings("Ufficio", Language.ITALIAN, privacyUrl, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "1\ndata: x", "è", "<"})
    void aCursorOfAnotherShapeIsNoCursor(String text) {
        assertEquals(Optional.empty(), ChatCursor.ofText(text));
        assertThrows(IllegalArgumentException.class, () -> new ChatCursor(text));
    }

    private static ChatLine citizen(String cursor, String words) {
        ClientId id = new ClientId("7d9f0a56-3c1e-4f0b-9d55-0a4c4f2b8e11");
        return new ChatLine.Citizen(new ChatCursor(cursor), AT, id, new Words(words));
    }

    private static ChatLine counter(String cursor, Speaker speaker, List<ReplyOption> options) {
        ConversationKey to = new ConversationKey(WebChannel.NAME, new ChannelAddress("somewhere"));
        Markdown text =
                new Markdown("Scade il **30 aprile**.\n\n- [Paga](https://acqua.example/paga)\n- <b>Sportello</b>");
        return new ChatLine.Counter(
                new ChatCursor(cursor), AT, new OutgoingMessage(17, to, text, options, speaker, Format.RICH));
    }

    private static void assertGolden(String file, String actual) {
        try {
            assertEquals(JSON.readTree(Golden.bytes(file)), JSON.readTree(actual), actual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
