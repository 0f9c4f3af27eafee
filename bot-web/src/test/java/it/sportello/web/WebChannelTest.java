package it.sportello.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import it.sportello.core.channel.Channel;
import it.sportello.core.channel.ChannelContract;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.Delivery;
import it.sportello.core.channel.HttpReply;
import it.sportello.core.channel.Received;
import it.sportello.core.channel.WebhookRequest;
import it.sportello.core.message.Content;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Language;
import it.sportello.core.message.OutgoingMessage.Format;
import it.sportello.core.message.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebChannelTest implements ChannelContract {
    private static final Instant NOW = Instant.parse("2026-03-02T09:15:30.250Z");
    private static final String KEY = "k3yOfAnInventedBrowser_0123456789-ABCDEFGHI";
    private static final String OTHER_KEY = "0therBrowsersKey_abcdefghijklmnopqrstuvwxyz";
    private static final String ID = "7d9f0a56-3c1e-4f0b-9d55-0a4c4f2b8e11";

    private final WebChannel channel = new WebChannel();

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public WebhookRequest saying(String text) {
        return signed(bodySaying(text).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public WebhookRequest forged(String text) {
        return with(saying(text), "Cookie", "sportello_chat=guessed");
    }

    @Override
    public WebhookRequest signed(byte[] body) {
        Map<String, String> headers =
                Map.of("Cookie", "theme=dark; sportello_chat=" + KEY, "Content-Type", "application/json");
        return WebChannel.stamped(new WebhookRequest("POST", headers, Map.of(), body), NOW);
    }

    @Override
    public ConversationKey citizen() {
        return new ConversationKey(WebChannel.NAME, new ChatKey(KEY).address());
    }

    @Override
    public List<String> secrets() {
        return List.of(KEY);
    }

    @Test
    void receiveReadsWhatThePageSends() {
        IncomingMessage message = message(signed(Golden.bytes("receiveReadsWhatThePageSends.json")));
        assertEquals(new Content.Text(new Words("Quando scade la bolletta?\nGrazie")), message.content());
        assertEquals(NOW, message.sentAt());
        assertEquals(Optional.empty(), message.corrects());
        assertEquals(Optional.of(new ClientId(ID)), ClientId.of(message.ref()));
    }

    @Test
    void receiveReadsAPressedOption() {
        IncomingMessage message = message(signed(Golden.bytes("receiveReadsAPressedOption.json")));
        assertEquals(new Content.Choice("a:bolletta", new Words("Bolletta dell'acqua")), message.content());
    }

    @Test
    void aChoiceWithoutLabelIsStillAChoice() {
        IncomingMessage message = message(signed(utf8("{\"id\":\"" + ID + "\",\"choice\":\"person\"}")));
        assertEquals(new Content.Choice("person", Words.NONE), message.content());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /aiuto              | aiuto   | ''
                    /Aiuto              | aiuto   | ''
                    '  /start  da qui ' | start   | da qui
                    """)
    void aSlashMakesACommand(String typed, String name, String argument) {
        assertEquals(
                new Content.Command(name, new Words(argument)),
                message(saying(typed)).content());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ aiuto", "1/2 pensione", "/via/roma", "//"})
    void aSlashElsewhereIsText(String typed) {
        assertEquals(new Content.Text(new Words(typed)), message(saying(typed)).content());
    }

    @Test
    void anOverlongTextIsKeptWhole() {
        String typed = "Una frase lunga. ".repeat(3000);
        assertEquals(new Content.Text(new Words(typed)), message(saying(typed)).content());
    }

    @Test
    void sameIdFromTwoBrowsersMakesTwoReferences() {
        WebhookRequest other = with(saying("ciao"), "Cookie", "sportello_chat=" + OTHER_KEY);
        assertNotEquals(message(saying("ciao")).ref(), message(other).ref());
        assertNotEquals(message(saying("ciao")).from(), message(other).from());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sportello_chat=",
                "sportello_chat=short",
                "sportello_chat=k3yOfAnInventedBrowser_0123456789-ABCDEFGHIJ",
                "sportello_chat=k3yOfAnInventedBrowser_0123456789-ABCDEFGH!",
                "xsportello_chat=k3yOfAnInventedBrowser_0123456789-ABCDEFGHI"
            })
    void receiveRefusesAMissingOrMalformedCookie(String cookie) {
        assertEquals(new Received.Refused(401), channel.receive(with(saying("ciao"), "Cookie", cookie)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""})
    void receiveRefusesWhatAnotherSitesFormCouldSend(String type) {
        assertEquals(new Received.Refused(403), channel.receive(with(saying("ciao"), "Content-Type", type)));
    }

    @Test
    void aCharsetBesideTheContentTypeIsFine() {
        assertInstanceOf(
                Content.Text.class,
                message(with(saying("ciao"), "Content-Type", "Application/JSON; charset=utf-8"))
                        .content());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"no id\"}",
                "{\"id\":\"short\",\"text\":\"x\"}",
                "{\"id\":\"with space in it\",\"text\":\"x\"}",
                "{\"id\":7,\"text\":\"x\"}",
                "{\"id\":\"7d9f0a56-3c1e\"}",
                "{\"id\":\"7d9f0a56-3c1e\",\"text\":7}",
                "{\"id\":\"7d9f0a56-3c1e\",\"choice\":\"\"}",
                "{\"id\":\"7d9f0a56-3c1e\",\"choice\":null,\"text\":\"x\"}",
                "{\"id\":\"7d9f0a56-3c1e\",\"choice\":\"0123456789012345678901234567890123456789012345678901234567890123x\"}",
                "{\"id\":\"7d9f0a56-3c1e\",\"text\":\"x\"} {}"
            })
    void aMessageOfAnotherShapeIsUnprocessable(String body) {
        assertEquals(new ChannelEvent.Unprocessable("shape"), event(signed(utf8(body))));
    }

    @Test
    void aRequestThatWasNotStampedIsUnprocessable() {
        WebhookRequest request = with(saying("ciao"), "Sportello-Received-At", "yesterday");
        assertEquals(new ChannelEvent.Unprocessable("unstamped"), event(request));
    }

    @Test
    void theStampReplacesATimeThatTheBrowserWrote() {
        WebhookRequest request = with(saying("ciao"), "SPORTELLO-RECEIVED-AT", "1970-01-01T00:00:00Z");
        assertEquals(NOW, message(WebChannel.stamped(request, NOW)).sentAt());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    it-IT,it;q=0.9,en;q=0.8 | it
                    en;q=0.5,de;q=0.9       | de
                    EN-gb                   | en
                    """)
    void theBrowsersFirstLanguageIsTheHint(String header, String language) {
        assertEquals(
                Optional.of(new Language(language)),
                message(with(saying("ciao"), "Accept-Language", header)).hint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", ";;q=x", "1,2"})
    void anUnreadableLanguageIsNoHint(String header) {
        assertEquals(
                Optional.empty(),
                message(with(saying("ciao"), "Accept-Language", header)).hint());
    }

    @Test
    void whatIsStoredIsDelivered() {
        assertEquals(List.of(), channel.render(outgoing("Ciao!", List.of(), Format.RICH)));
        assertEquals(new Delivery.Delivered(Optional.empty()), channel.interpret(new HttpReply(204, Map.of(), "")));
        assertInstanceOf(Delivery.Rejected.class, channel.interpret(new HttpReply(404, Map.of(), "")));
    }

    @Test
    void theConversationOfAReadingPageIsThatOfItsMessages() {
        WebhookRequest reading =
                new WebhookRequest("GET", Map.of("cookie", "sportello_chat=" + KEY), Map.of(), utf8(""));
        assertEquals(Optional.of(citizen()), WebChannel.conversation(reading));
        assertTrue(WebChannel.conversation(forged("ciao")).isEmpty());
    }

    private IncomingMessage message(WebhookRequest request) {
        return assertInstanceOf(ChannelEvent.MessageReceived.class, event(request))
                .message();
    }

    private ChannelEvent event(WebhookRequest request) {
        List<ChannelEvent> events = assertInstanceOf(Received.Events.class, channel.receive(request))
                .events();
        assertEquals(1, events.size());
        return events.get(0);
    }

    private static String bodySaying(String text) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", ID)
                .put("text", text)
                .toString();
    }

    private static WebhookRequest with(WebhookRequest request, String header, String value) {
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.keySet().removeIf(header::equalsIgnoreCase);
        headers.put(header, value);
        return new WebhookRequest(request.method(), headers, request.query(), request.body());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
