package it.sportello.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.message.Attachment;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.OutgoingMessage;
import it.sportello.core.message.OutgoingMessage.Format;
import it.sportello.core.message.ReplyOption;
import it.sportello.whatsapp.wire.WhatsAppTemplate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test but the last ones compares with the file that has its name: an array of the bodies that are posted. */
class OutgoingGoldenTest {
    private static final String LONG = "Come pago la bolletta dell'acqua se abito all'estero?";

    private String name = "";

    @BeforeEach
    void remember(TestInfo test) {
        name = test.getTestMethod().orElseThrow().getName();
    }

    @Test
    void aTextGoesToANumberWithPlusSign() {
        assertGolden(Office.LIVIA, "Paga **entro giugno**.", List.of());
    }

    @Test
    void aCitizenWithoutNumberIsARecipient() {
        assertGolden(Office.HIDDEN, "Paga entro giugno.", List.of());
    }

    @Test
    void filesAreUploadedFirstAndThenNamed() {
        List<Attachment> files = List.of(
                new Attachment("0".repeat(64), Attachment.Kind.IMAGE, "mappa.png", "La mappa della sede"),
                new Attachment("1".repeat(64), Attachment.Kind.DOCUMENT, "modulo.pdf", "Il modulo"));
        List<HttpCall> calls = Office.channel()
                .render(Office.message(Office.LIVIA, "Ecco.", List.of(), Format.RICH)
                        .attaching(files));
        assertEquals(
                Office.json(Office.golden("outgoing/" + name)),
                Office.json(calls.stream().map(HttpCall::body).toList().toString()));
        HttpCall.Upload upload = calls.get(2).upload().orElseThrow();
        assertEquals(
                new HttpCall.Apart(
                        calls.get(2).url().replace("/messages", "/media"),
                        Map.of("messaging_product", "whatsapp", "type", "application/pdf")),
                upload.apart().orElseThrow());
    }

    @Test
    void threeOptionsAreButtons() {
        assertGolden(Office.LIVIA, "Di che cosa parli?", Office.options(3, "Bolletta"));
    }

    @Test
    void aButtonThatIsTooShortIsToldInFull() {
        assertGolden(
                Office.LIVIA,
                "Di che cosa parli?",
                List.of(
                        new ReplyOption("a:estero", LONG),
                        new ReplyOption("a:casa", "Come pago la bolletta a casa?"),
                        new ReplyOption("a:persona", "Una persona")));
    }

    @Test
    void fourOptionsAreAList() {
        assertGolden(
                Office.LIVIA,
                "Di che cosa parli?",
                List.of(
                        new ReplyOption("a:estero", LONG),
                        new ReplyOption("a:casa", "Come pago la bolletta a casa?"),
                        new ReplyOption("a:rate", "Rate"),
                        new ReplyOption("a:persona", "Una persona")));
    }

    @Test
    void elevenOptionsAreToldWithNumbers() {
        assertGolden(Office.LIVIA, "Di che cosa parli?", Office.options(11, "Argomento"));
    }

    @Test
    void optionsComeWithTheEndOfALongText() {
        String text = "Leggi con calma. ".repeat(70).strip() + "\n\nVuoi altro?";
        assertGolden(Office.LIVIA, text, Office.options(2, "Sì"));
    }

    @Test
    void optionsWithoutWordsGetOne() {
        assertGolden(Office.LIVIA, "", Office.options(1, "Sì"));
    }

    @Test
    void anInvitationIsATemplateWithAButton() {
        assertGolden(
                Office.message(Office.LIVIA, "Paga **entro giugno**.", Office.options(2, "Sì"), Format.INVITATION));
    }

    @Test
    void withoutATemplateNobodyIsInvited() {
        WhatsAppChannel plain = new WhatsAppChannel(new WhatsAppSettings(
                "http://127.0.0.1:9/", "v25.0", Office.NUMBER_ID, Office.SECRETS, WhatsAppTemplate.NONE));
        assertEquals(List.of(), plain.render(Office.message(Office.LIVIA, "Paga.", List.of(), Format.INVITATION)));
    }

    private void assertGolden(ConversationKey to, String markdown, List<ReplyOption> options) {
        assertGolden(Office.message(to, markdown, options, Format.RICH));
    }

    private void assertGolden(OutgoingMessage message) {
        List<HttpCall> calls = Office.channel().render(message);
        JsonNode expected = Office.json(Office.golden("outgoing/" + name));
        assertEquals(
                expected,
                Office.json("["
                        + String.join(",", calls.stream().map(HttpCall::body).toList()) + "]"));
        for (HttpCall call : calls) {
            assertEquals("POST", call.method());
            assertEquals("http://127.0.0.1:9/v25.0/100200300400500/messages", call.url());
            assertEquals(
                    Map.of("Authorization", "Bearer gettone-di-prova", "Content-Type", "application/json"),
                    call.headers());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 9, 10})
    void titlesAreShortUnlikeEachOtherAndNeverEmpty(int count) {
        for (String label : List.of("", " ", "a", LONG, "😀".repeat(40), "x".repeat(300), "riga\nriga " + LONG)) {
            List<ReplyOption> options = Stream.iterate(1, i -> i + 1)
                    .limit(count)
                    .map(i -> new ReplyOption("t" + i, label))
                    .toList();
            List<HttpCall> calls = Office.channel().render(Office.message(Office.LIVIA, "?", options, Format.RICH));
            JsonNode action = Office.json(calls.get(calls.size() - 1).body()).at("/interactive/action");
            List<String> titles = action.findValuesAsText("title");
            assertEquals(count, titles.size());
            assertEquals(titles.size(), Set.copyOf(new HashSet<>(titles)).size(), titles.toString());
            titles.forEach(title ->
                    assertTrue(!title.isBlank() && title.length() <= (count <= 3 ? 20 : 24) && whole(title), title));
            action.findValuesAsText("description")
                    .forEach(description -> assertTrue(!description.isBlank() && description.length() <= 72));
        }
    }

    /** Half a character does not survive being written as bytes. */
    private static boolean whole(String title) {
        return new String(title.getBytes(UTF_8), UTF_8).equals(title);
    }

    @Test
    void theSameOptionIsOfferedOnce() {
        List<ReplyOption> options = List.of(new ReplyOption("a", "Uno"), new ReplyOption("a", "Due"));
        List<HttpCall> calls = Office.channel().render(Office.message(Office.LIVIA, "?", options, Format.RICH));
        assertEquals(List.of("Uno"), Office.json(calls.get(0).body()).findValuesAsText("title"));
    }
}
