package it.sportello.server.pipeline;

import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import it.sportello.core.attachment.InMemoryKeptFiles;
import it.sportello.core.attachment.KeptFile;
import it.sportello.core.attachment.MediaType;
import it.sportello.core.channel.Channel;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Draft;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.counter.Settlement;
import it.sportello.core.message.Attachment;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.pace.InMemoryAllowances;
import it.sportello.core.pace.Limits;
import it.sportello.server.pace.ChannelPace;
import it.sportello.server.pace.Rest;
import it.sportello.server.platform.Call;
import it.sportello.server.platform.FakeTelegram;
import it.sportello.server.platform.FakeWhatsApp;
import it.sportello.telegram.TelegramChannel;
import it.sportello.telegram.TelegramSettings;
import it.sportello.whatsapp.WhatsAppChannel;
import it.sportello.whatsapp.WhatsAppSecrets;
import it.sportello.whatsapp.WhatsAppSettings;
import it.sportello.whatsapp.wire.WhatsAppTemplate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files on their way to the platforms. */
class FilesSentTest {
    private static final KeptFile PDF = new KeptFile(MediaType.PDF, new byte[] {'%', 'P', 'D', 'F', 0, -1, 13, 10});
    private static final KeptFile PNG = new KeptFile(MediaType.PNG, new byte[] {(byte) 0x89, 'P', 'N', 'G'});

    private final Vertx vertx = Vertx.vertx();
    private final InMemoryCounter counter = new InMemoryCounter();
    private final InMemoryKeptFiles files = new InMemoryKeptFiles(counter::now, Set::of);
    private final NotedOutbox outbox = new NotedOutbox(counter.outbox());

    @AfterEach
    void close() {
        Await.value(vertx.close());
    }

    @Test
    void onTelegramTheyGoWithTheCall() {
        try (FakeTelegram platform = new FakeTelegram(vertx)) {
            send(new TelegramChannel(new TelegramSettings(platform.url(), FakeTelegram.TOKEN, "s")), "42");
            assertInstanceOf(Settlement.Sent.class, outbox.last());
            List<Call> calls = platform.calls().all(call -> true);
            assertEquals(
                    List.of("sendMessage 200", "sendPhoto 200", "sendDocument 200"),
                    calls.stream()
                            .map(call -> call.method() + " " + call.status())
                            .toList());
            assertEquals("La mappa è qui", calls.get(1).body().getString("caption"));
            assertFile(calls.get(2).body().getJsonObject("document"), "modulo è _firma_.pdf", PDF);
        }
    }

    @Test
    void onWhatsAppTheyAreUploadedAndThenNamed() {
        try (FakeWhatsApp platform = new FakeWhatsApp(vertx)) {
            platform.hears("\"from\":\"393330000001\"");
            send(whatsApp(platform), "393330000001");
            assertInstanceOf(Settlement.Sent.class, outbox.last());
            List<Call> calls = platform.calls().all(call -> true);
            assertEquals(
                    List.of("sendMessage", "media", "sendMessage", "media", "sendMessage"),
                    calls.stream().map(Call::method).toList());
            assertFile(calls.get(3).body().getJsonObject("file"), "modulo è _firma_.pdf", PDF);
            assertEquals(
                    "La mappa è qui", calls.get(2).body().getJsonObject("image").getString("caption"));
        }
    }

    @Test
    void aFileThatIsGoneFailsAndNothingIsTriedForEver() {
        Await.value(files.forgetUnused(Duration.ofSeconds(-1)));
        try (FakeTelegram platform = new FakeTelegram(vertx)) {
            TelegramChannel channel =
                    new TelegramChannel(new TelegramSettings(platform.url(), FakeTelegram.TOKEN, "s"));
            say(channel, "42", List.of(new Attachment("0".repeat(64), Attachment.Kind.DOCUMENT, "a.pdf", "Un foglio")));
            assertEquals(new Settlement.Failed("file-gone", false), outbox.last());
        }
    }

    private static WhatsAppChannel whatsApp(FakeWhatsApp platform) {
        return new WhatsAppChannel(new WhatsAppSettings(
                platform.url(),
                FakeWhatsApp.VERSION,
                FakeWhatsApp.NUMBER_ID,
                new WhatsAppSecrets(FakeWhatsApp.ACCESS_TOKEN, FakeWhatsApp.APP_SECRET, FakeWhatsApp.VERIFY_TOKEN),
                WhatsAppTemplate.NONE));
    }

    private static void assertFile(JsonObject seen, String name, KeptFile file) {
        assertEquals(name, seen.getString("filename"));
        assertEquals(file.mediaType().value(), seen.getString("type"));
        assertArrayEquals(file.bytes(), seen.getBinary("bytes"));
    }

    private void send(Channel channel, String address) {
        say(
                channel,
                address,
                List.of(
                        new Attachment(
                                Await.value(files.keep(PNG)), Attachment.Kind.IMAGE, "mappa.png", "La mappa è qui"),
                        new Attachment(
                                Await.value(files.keep(PDF)),
                                Attachment.Kind.DOCUMENT,
                                "modulo è \"firma\".pdf",
                                "Il modulo")));
    }

    private void say(Channel channel, String address, List<Attachment> attachments) {
        ConversationKey citizen = new ConversationKey(channel.name(), new ChannelAddress(address));
        CounterSamples.talk(counter.inbox(), counter.conversations(), heard("1", citizen, "il modulo?"));
        counter.say(
                citizen,
                new Draft(new Markdown("Eccolo"), List.of(), Speaker.PERSON).attaching(attachments),
                Optional.empty());
        Dispatcher dispatcher = dispatcher(channel);
        List<Rendered> taken = Await.value(dispatcher.take(64));
        taken.stream().map(dispatcher::work).toList().forEach(Await::value);
    }

    private Dispatcher dispatcher(Channel channel) {
        Rest rest = new Rest(channel.name(), 3, counter::now);
        return new Dispatcher(
                vertx,
                outbox,
                new Dispatcher.Way(
                        channel,
                        new ChannelPace(channel.name(), Limits.none(), new InMemoryAllowances(), rest, wait -> {})),
                new Dispatcher.Platform(
                        new PlatformCalls(vertx, files::find), counter::now, Duration.ofDays(1), failure -> false),
                new Meters(new SimpleMeterRegistry()));
    }
}
