package it.sportello.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.message.Attachment;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.OutgoingMessage;
import it.sportello.core.message.OutgoingMessage.Format;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.message.ReplyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramRenderTest {

    @Test
    void renderTurnsMarkdownIntoTelegramsTags() {
        String markdown = """
                # Mensa

                Paga **entro** il *10* con `pagoPA`: [qui](https://mensa.example.it/?a=1&b=2).

                - prima
                - seconda
                  - dentro

                3. tre
                4. quattro

                Fine.
                """;
        assertRendered("renderTurnsMarkdownIntoTelegramsTags", render(markdown));
    }

    @Test
    void plainTextHasNoTagsAndShowsItsLinks() {
        String markdown = "Paga **entro** il 10: [qui](https://mensa.example.it/) & basta <b>.";
        assertRendered("plainTextHasNoTagsAndShowsItsLinks", render(markdown, List.of(), Format.PLAIN));
    }

    @Test
    void typedTagsComeOutAsText() {
        assertRendered("typedTagsComeOutAsText", render("Scrivi <b>nome</b> &amp; cognome"));
    }

    @Test
    void linksThatNobodyShouldFollowComeOutAsText() {
        String markdown = "Apri [questo](javascript:alert(1)), [quello](/relativo) e [questo](HTTPS://example.it/ok).";
        assertRendered("linksThatNobodyShouldFollowComeOutAsText", render(markdown));
    }

    @Test
    void telephonesAndMailboxesCanBeReadInTheText() {
        String markdown = "[Chiamaci](tel:+390110000000), [011 000 0000](tel:+390110000000), "
                + "[scrivi](mailto:ufficio@example.it)";
        assertRendered("telephonesAndMailboxesCanBeReadInTheText", render(markdown));
    }

    @Test
    void optionsAreOneButtonARow() {
        List<ReplyOption> options =
                List.of(new ReplyOption("a:mensa", "Mensa scolastica"), new ReplyOption("a:nido", "Asilo nido"));
        assertRendered("optionsAreOneButtonARow", render("Intendevi:", options, Format.RICH));
    }

    @Test
    void longLabelsAreCutBetweenWords() {
        List<ReplyOption> options = List.of(
                new ReplyOption("a:1", "Come si chiede la riduzione della tariffa della mensa scolastica comunale?"),
                new ReplyOption("a:2", "x".repeat(90)));
        assertRendered("longLabelsAreCutBetweenWords", render("Intendevi:", options, Format.RICH));
    }

    @Test
    void aLabelIsNeverCutInsideACharacter() {
        for (int shift = 0; shift < 2; shift++) {
            String label = "x".repeat(shift) + "😀".repeat(60);
            HttpCall call = render("Ecco", List.of(new ReplyOption("a", label)), Format.RICH)
                    .get(0);
            String shown = Golden.body(call)
                    .at("/reply_markup/inline_keyboard/0/0/text")
                    .asText();
            assertTrue(shown.endsWith("😀…"), shown);
        }
    }

    @Test
    void optionsWithoutATextHangOnAnEllipsis() {
        List<ReplyOption> options = List.of(new ReplyOption("si", "Sì"));
        assertRendered("optionsWithoutATextHangOnAnEllipsis", render(" ", options, Format.RICH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "\u00a0", "\u200b\u200d"})
    void nothingVisibleIsNotSent(String nothing) {
        assertRendered("nothingVisibleIsNotSent", render(nothing));
        assertRendered("nothingVisibleIsNotSent", render(nothing, List.of(), Format.PLAIN));
    }

    @Test
    void anImageIsAPhotoAndAnythingElseADocument() {
        List<Attachment> files = List.of(
                new Attachment("0".repeat(64), Attachment.Kind.IMAGE, "mappa.png", "La mappa <della> sede"),
                new Attachment("1".repeat(64), Attachment.Kind.DOCUMENT, "modulo.pdf", "Il modulo"));
        List<HttpCall> calls = Golden.CHANNEL.render(
                new OutgoingMessage(17, Golden.ANNAROSA, new Markdown(""), List.of(), Speaker.PERSON, Format.RICH)
                        .attaching(files));
        assertEquals(
                List.of("sendPhoto photo", "sendDocument document"),
                calls.stream()
                        .map(call -> call.url().replaceAll(".*/", "") + " "
                                + call.upload().orElseThrow().field())
                        .toList());
        assertEquals(
                "La mappa <della> sede",
                Golden.body(calls.get(0)).path("caption").asText());
        assertEquals(
                Golden.ANNAROSA.address().value(),
                Golden.body(calls.get(1)).path("chat_id").asText());
    }

    @Test
    void nobodyIsInvitedWhereAChatIsOpenAtAnyTime() {
        assertEquals(List.of(), render("Una frase.", List.of(), Format.INVITATION));
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"RICH", "PLAIN"})
    void optionsComeWithTheLastPartOnly(Format format) {
        List<HttpCall> calls = render("Una frase.\n\n".repeat(900), List.of(new ReplyOption("a", "A")), format);
        assertEquals(3, calls.size());
        for (HttpCall call : calls.subList(0, 2)) {
            assertFalse(Golden.body(call).has("reply_markup"));
        }
        assertTrue(Golden.body(calls.get(2)).has("reply_markup"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@annarosa", "1234567890123456789"})
    void anAddressThatIsNoNumberGoesOutAsItIs(String address) {
        ConversationKey to = new ConversationKey(TelegramChannel.NAME, new ChannelAddress(address));
        OutgoingMessage message =
                new OutgoingMessage(18, to, new Markdown("Ciao"), List.of(), Speaker.BOT, Format.PLAIN);
        HttpCall call = Golden.CHANNEL.render(message).get(0);
        assertEquals(TextNode.valueOf(address), Golden.body(call).path("chat_id"));
    }

    private static List<HttpCall> render(String markdown) {
        return render(markdown, List.of(), Format.RICH);
    }

    private static List<HttpCall> render(String markdown, List<ReplyOption> options, Format format) {
        return Golden.CHANNEL.render(
                new OutgoingMessage(17, Golden.ANNAROSA, new Markdown(markdown), options, Speaker.BOT, format));
    }

    private static void assertRendered(String name, List<HttpCall> calls) {
        ArrayNode bodies = Golden.JSON.createArrayNode();
        for (HttpCall call : calls) {
            assertEquals("https://bot.example.org/bot123456:invented-TOKEN/sendMessage", call.url());
            assertEquals("application/json", call.headers().get("Content-Type"));
            bodies.add(Golden.body(call));
        }
        assertEquals(Golden.json(Golden.bytes("outgoing/" + name)), bodies);
    }
}
