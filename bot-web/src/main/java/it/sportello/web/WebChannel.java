package it.sportello.web;

import it.sportello.core.channel.Channel;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.Delivery;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.channel.HttpReply;
import it.sportello.core.channel.Received;
import it.sportello.core.channel.WebhookRequest;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Language;
import it.sportello.core.message.OutgoingMessage;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The web chat. Its page is the platform: a request is one message that the page sends, the cookie is the secret, and
 * what the counter says needs no call, since the page reads what is stored.
 */
public final class WebChannel implements Channel {
    public static final ChannelName NAME = new ChannelName("web");

    private static final String RECEIVED_AT = "Sportello-Received-At";

    /**
     * The request with the time at which the service took it. A browser's clock may be years off and a channel has
     * none, so the service must stamp each request before {@link #receive}; a time that the browser wrote is replaced.
     */
    public static WebhookRequest stamped(WebhookRequest request, Instant receivedAt) {
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        headers.put(RECEIVED_AT.toLowerCase(Locale.ROOT), receivedAt.toString());
        return new WebhookRequest(request.method(), headers, request.query(), request.body());
    }

    /** The conversation that a request belongs to; empty when its cookie is missing or malformed. */
    public static Optional<ConversationKey> conversation(WebhookRequest request) {
        return ChatKey.of(request).map(WebChannel::conversation);
    }

    @Override
    public ChannelName name() {
        return NAME;
    }

    /**
     * {@inheritDoc}
     *
     * <p>401 without a well-formed cookie; 403 unless the body is declared as JSON, which another site's form cannot
     * do. A body of unknown shape is {@code Unprocessable("shape")}, a request that was not {@link #stamped} is
     * {@code Unprocessable("unstamped")}. Words of any length are kept.
     */
    @Override
    public Received receive(WebhookRequest request) {
        Optional<ChatKey> key = ChatKey.of(request);
        if (key.isEmpty()) {
            return new Received.Refused(401);
        }
        if (!isJson(request)) {
            return new Received.Refused(403);
        }
        return new Received.Events(List.of(event(request, key.get())));
    }

    @Override
    public List<HttpCall> render(OutgoingMessage message) {
        return List.of();
    }

    @Override
    public Delivery interpret(HttpReply reply) {
        if (reply.status() >= 200 && reply.status() < 300) {
            return new Delivery.Delivered(Optional.empty());
        }
        return reply.status() >= 500
                ? new Delivery.TryLater(Optional.empty(), false, "http-" + reply.status())
                : new Delivery.Rejected("http-" + reply.status());
    }

    private static ChannelEvent event(WebhookRequest request, ChatKey key) {
        Optional<Instant> receivedAt = receivedAt(request);
        if (receivedAt.isEmpty()) {
            return new ChannelEvent.Unprocessable("unstamped");
        }
        return ChatRequest.read(request.body())
                .map(body -> message(body, key, language(request), receivedAt.get()))
                .<ChannelEvent>map(ChannelEvent.MessageReceived::new)
                .orElseGet(() -> new ChannelEvent.Unprocessable("shape"));
    }

    private static IncomingMessage message(ChatRequest body, ChatKey key, Optional<Language> hint, Instant receivedAt) {
        return new IncomingMessage(
                body.id().in(key), conversation(key), body.content(), hint, receivedAt, Optional.empty());
    }

    private static ConversationKey conversation(ChatKey key) {
        return new ConversationKey(NAME, key.address());
    }

    private static boolean isJson(WebhookRequest request) {
        return request.header("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().equalsIgnoreCase("application/json"))
                .orElse(false);
    }

    private static Optional<Instant> receivedAt(WebhookRequest request) {
        try {
            return request.header(RECEIVED_AT).map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Language> language(WebhookRequest request) {
        try {
            return request.header("Accept-Language").map(Locale.LanguageRange::parse).stream()
                    .flatMap(List::stream)
                    .findFirst()
                    .flatMap(range -> Language.ofTag(range.getRange()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
