package it.sportello.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.core.channel.Channel;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.ChannelEvent.MessageReceived;
import it.sportello.core.channel.ChannelEvent.Unprocessable;
import it.sportello.core.channel.Delivery;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.channel.HttpReply;
import it.sportello.core.channel.Received;
import it.sportello.core.channel.WebhookRequest;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Content;
import it.sportello.core.message.OutgoingMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Telegram, by webhook or by polling. */
public final class TelegramChannel implements Channel {
    static final ChannelName NAME = new ChannelName("telegram");
    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private final TelegramSettings settings;
    private final Courtesies courtesies;
    private final OutgoingCalls outgoing;
    private final Optional<GroupReader> group;

    public TelegramChannel(TelegramSettings settings) {
        BotApi api = new BotApi(settings);
        this.settings = settings;
        this.courtesies = new Courtesies(api);
        this.outgoing = new OutgoingCalls(api);
        this.group = settings.staffGroup().map(GroupReader::new);
    }

    @Override
    public ChannelName name() {
        return NAME;
    }

    /** One update that was fetched by polling, as the request by which the platform would have brought it. */
    public WebhookRequest polled(byte[] updateJson) {
        return new WebhookRequest("POST", Map.of(SECRET_HEADER, settings.secretToken()), Map.of(), updateJson);
    }

    @Override
    public Received receive(WebhookRequest request) {
        if (!isFromThePlatform(request)) {
            return new Received.Refused(401);
        }
        return Fields.object(request.body())
                .<Received>map(this::events)
                .orElseGet(() -> new Received.Events(List.of(new Unprocessable("no-json-object"))));
    }

    private boolean isFromThePlatform(WebhookRequest request) {
        byte[] given = request.header(SECRET_HEADER).orElse("").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, settings.secretToken().getBytes(StandardCharsets.UTF_8));
    }

    private Received.Events events(JsonNode update) {
        return group.filter(staff -> staff.concerns(update))
                .map(staff -> new Received.Events(
                        List.of(staff.read(update)),
                        courtesies.answered(update.path("callback_query")).stream()
                                .toList()))
                .orElseGet(() -> fromCitizen(update));
    }

    private Received.Events fromCitizen(JsonNode update) {
        ChannelEvent event = UpdateReader.read(update);
        Stream<HttpCall> pressed = courtesies.pressed(update.path("callback_query"));
        return new Received.Events(
                List.of(event), Stream.concat(pressed, typing(event)).toList());
    }

    private Stream<HttpCall> typing(ChannelEvent event) {
        return event instanceof MessageReceived it && it.message().content() instanceof Content.Text
                ? Stream.of(courtesies.typing(it.message().from()))
                : Stream.empty();
    }

    @Override
    public List<HttpCall> render(OutgoingMessage message) {
        return outgoing.saying(message);
    }

    @Override
    public Delivery interpret(HttpReply reply) {
        return Replies.read(reply);
    }

    @Override
    public String toString() {
        return "TelegramChannel";
    }
}
