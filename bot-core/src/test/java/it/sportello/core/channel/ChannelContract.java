package it.sportello.core.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.message.Attachment;
import it.sportello.core.message.Content;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.OutgoingMessage;
import it.sportello.core.message.OutgoingMessage.Format;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.message.ReplyOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every channel promises, whatever its dialect. */
public interface ChannelContract {

    Channel channel();

    /** A request as the platform would send it, rightly signed, in which {@link #citizen()} says the text. */
    WebhookRequest saying(String text);

    /** The same request with a wrong signature, secret or key. */
    WebhookRequest forged(String text);

    /** A request rightly signed over any body. */
    WebhookRequest signed(byte[] body);

    ConversationKey citizen();

    /** Words and numbers that must never be seen in a toString: the secrets that the channel was built with. */
    List<String> secrets();

    @Test
    default void receiveReadsAText() {
        IncomingMessage message = onlyMessage(channel().receive(saying("Quando inizia l'esame? È già deciso? 😀")));
        assertEquals(citizen(), message.from());
        Content.Text text = assertInstanceOf(Content.Text.class, message.content());
        assertEquals("Quando inizia l'esame? È già deciso? 😀", text.words().value());
    }

    @Test
    default void receiveRefusesAWrongSignature() {
        Received.Refused refused =
                assertInstanceOf(Received.Refused.class, channel().receive(forged("ciao")));
        assertTrue(refused.status() == 401 || refused.status() == 403, "status " + refused.status());
    }

    @Test
    default void theSameDeliveryTwiceCarriesTheSameReference() {
        WebhookRequest delivery = saying("ciao");
        assertEquals(
                onlyMessage(channel().receive(delivery)).ref(),
                onlyMessage(channel().receive(delivery)).ref());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "42",
                "\"text\"",
                "{}",
                "{\"entry\":null}",
                "{\"entry\":[{\"changes\":[null]}]}",
                "{\"message\":null}",
                "{\"message\":[]}",
                "{\"message\":{\"chat\":{\"id\":\"x\"}}}",
                "{\"update_id\":\"x\",\"message\":{\"from\":7}}",
                "<xml/>"
            })
    default void aBodyOfUnknownShapeIsNoErrorAndNoMessage(String body) {
        Received received = channel().receive(signed(body.getBytes(StandardCharsets.UTF_8)));
        Received.Events events = assertInstanceOf(Received.Events.class, received);
        assertTrue(events.events().stream().noneMatch(event -> event instanceof ChannelEvent.MessageReceived));
    }

    @Test
    default void randomBytesAreNoError() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            byte[] body = new byte[random.nextInt(300)];
            random.nextBytes(body);
            assertNotNull(channel().receive(signed(body)));
        }
    }

    @Test
    default void aRequestWithoutHeadersIsRefusedOrEmptyAndNeverAnError() {
        Received received = channel().receive(new WebhookRequest("POST", Map.of(), Map.of(), new byte[0]));
        assertFalse(received instanceof Received.Challenge);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ciao", "", "*", "**a", "<b>&amp;</b>", "[x](javascript:alert(1))", "😀", "a_b_c", "`", "> "})
    default void renderNeverFails(String text) {
        for (Format format : Format.values()) {
            assertNotNull(channel().render(outgoing(text, List.of(), format)));
        }
    }

    @Test
    default void renderTakesAnyNumberOfOptionsAndAnyLength() {
        String longText = "Una frase non troppo corta, con 😀 dentro.\n\n".repeat(400);
        for (int count = 0; count < 14; count++) {
            List<ReplyOption> options = IntStream.range(0, count)
                    .mapToObj(i ->
                            new ReplyOption("a:articolo-" + i, "Una scelta dal titolo piuttosto lungo, numero " + i))
                    .toList();
            assertNotNull(channel().render(outgoing(longText, options, Format.RICH)));
        }
    }

    @Test
    default void filesFollowTheTextEachWithItsDescription() {
        List<Attachment> files = List.of(
                new Attachment("0".repeat(64), Attachment.Kind.IMAGE, "mappa.png", "La mappa della sede"),
                new Attachment("1".repeat(64), Attachment.Kind.DOCUMENT, "modulo.pdf", "Il modulo da firmare"));
        List<ReplyOption> options = List.of(new ReplyOption("a:orari", "Orari"));
        OutgoingMessage message = outgoing("Ecco.", options, Format.RICH).attaching(files);
        List<HttpCall> calls = channel().render(message);
        int words = channel().render(outgoing("Ecco.", options, Format.RICH)).size();
        List<HttpCall> sending = calls.stream().skip(words).toList();
        assertTrue(calls.stream().limit(words).allMatch(call -> call.upload().isEmpty()));
        assertEquals(
                calls.isEmpty() ? List.of() : files,
                sending.stream().map(call -> call.upload().orElseThrow().file()).toList());
        for (HttpCall call : sending) {
            assertTrue(call.body().contains(call.upload().orElseThrow().file().alt()), call.body());
        }
        assertEquals(
                List.of(),
                channel().render(message.as(Format.INVITATION)).stream()
                        .filter(call -> call.upload().isPresent())
                        .toList());
    }

    @Test
    default void anInvitationSaysNothingOfTheMessage() {
        String calls = channel().render(outgoing("parole segrete", List.of(), Format.INVITATION)).stream()
                .map(HttpCall::body)
                .toList()
                .toString();
        assertFalse(calls.contains("parole"), calls);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 200, 400, 401, 403, 404, 429, 500, 503})
    default void interpretTakesAnyReply(int status) {
        for (String body : List.of("", "{", "{}", "[]", "null", "{\"error\":7}", "{\"ok\":\"maybe\"}", "<html>")) {
            assertNotNull(channel().interpret(new HttpReply(status, Map.of(), body)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    default void aServersErrorIsTriedLater(int status) {
        assertInstanceOf(Delivery.TryLater.class, channel().interpret(new HttpReply(status, Map.of(), "")));
    }

    @Test
    default void noSecretAddressOrWordIsSeenInAToString() {
        WebhookRequest request = saying("parole segrete");
        Received received = channel().receive(request);
        String seen = channel() + " " + request + " " + received + " "
                + channel().render(outgoing("parole segrete", List.of(), Format.RICH));
        assertFalse(seen.contains("parole segrete"), seen);
        assertFalse(seen.contains(citizen().address().value()), seen);
        secrets().forEach(secret -> assertFalse(seen.contains(secret), seen));
    }

    /** A message of ours to the citizen, for the tests of one channel's rendering. */
    default OutgoingMessage outgoing(String markdown, List<ReplyOption> options, Format format) {
        return new OutgoingMessage(17, citizen(), new Markdown(markdown), options, Speaker.BOT, format);
    }

    private static IncomingMessage onlyMessage(Received received) {
        Received.Events events = assertInstanceOf(Received.Events.class, received);
        List<ChannelEvent.MessageReceived> messages = events.events().stream()
                .filter(event -> event instanceof ChannelEvent.MessageReceived)
                .map(event -> (ChannelEvent.MessageReceived) event)
                .toList();
        assertEquals(1, messages.size(), "messages in the delivery");
        return messages.get(0).message();
    }
}
