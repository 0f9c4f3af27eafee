package it.sportello.server.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import it.sportello.core.channel.Received;
import it.sportello.core.channel.WebhookRequest;
import it.sportello.core.message.ConversationKey;
import it.sportello.server.pipeline.Intake;
import it.sportello.web.ChatFile;
import it.sportello.web.ChatJson;
import it.sportello.web.ChatKey;
import it.sportello.web.ChatSettings;
import it.sportello.web.WebChannel;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** The web chat: its page and its small JSON API. */
public final class ChatRoutes {
    /** A message of the longest kind that anyone types, with room for escapes; not a pasted book. */
    private static final long LARGEST_BODY = 256L * 1024;

    private static final String JSON = "application/json; charset=utf-8";

    private final WebChannel channel = new WebChannel();
    private final SecureRandom random = new SecureRandom();
    private final Intake intake;
    private final ChatStream stream;
    private final Supplier<ChatSettings> settings;
    private final InstantSource clock;
    private final boolean secure;

    /**
     * The routes.
     *
     * @param settings as they are when a page asks
     * @param secure whether the page is reached by https
     */
    public ChatRoutes(
            Intake intake, ChatStream stream, Supplier<ChatSettings> settings, InstantSource clock, boolean secure) {
        this.intake = Objects.requireNonNull(intake, "intake");
        this.stream = Objects.requireNonNull(stream, "stream");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.secure = secure;
    }

    public void mount(Router router) {
        router.get("/chat").handler(this::page);
        router.get("/chat/assets/:name").handler(ChatRoutes::asset);
        router.get("/api/chat/settings").handler(context -> json(context, ChatJson.settings(settings.get())));
        router.post("/api/chat/messages")
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .handler(this::say);
        router.get("/api/chat/messages").handler(context -> forCitizen(context, stream::page));
        router.get("/api/chat/events").handler(context -> forCitizen(context, stream::follow));
    }

    private void page(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (ChatKey.of(Requests.of(context)).isEmpty()) {
            response.putHeader("Set-Cookie", ChatKey.fresh(random).setCookie(secure));
        }
        response.putHeader("Content-Security-Policy", ChatFile.CONTENT_SECURITY_POLICY)
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cache-Control", "no-store");
        file(context, ChatFile.page());
    }

    private static void asset(RoutingContext context) {
        context.response().putHeader("Cache-Control", "no-cache");
        ChatFile.asset(context.pathParam("name"))
                .ifPresentOrElse(
                        file -> file(context, file),
                        () -> context.response().setStatusCode(404).end());
    }

    private static void file(RoutingContext context, ChatFile file) {
        context.response()
                .putHeader("Content-Type", file.contentType())
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(Buffer.buffer(file.bytes()));
    }

    private void say(RoutingContext context) {
        WebhookRequest request = WebChannel.stamped(Requests.of(context), clock.instant());
        channel.receive(request)
                .fold(
                        events -> keep(context, events),
                        challenge -> status(context, 400),
                        refused -> status(context, refused.status()));
    }

    /** Unlike a platform, the page is told when its message could not be used, so that it keeps what was typed. */
    private Future<Void> keep(RoutingContext context, Received.Events events) {
        return intake.keep(channel, events)
                .compose(kept -> kept ? json(context, ChatJson.STORED) : status(context, 400), failure -> {
                    context.response().putHeader("Retry-After", "5");
                    return status(context, 503);
                });
    }

    private static void forCitizen(RoutingContext context, BiConsumer<RoutingContext, ConversationKey> handler) {
        WebChannel.conversation(Requests.of(context))
                .ifPresentOrElse(key -> handler.accept(context, key), () -> status(context, 401));
    }

    static Future<Void> status(RoutingContext context, int status) {
        return context.response().setStatusCode(status).end();
    }

    static Future<Void> json(RoutingContext context, String body) {
        return context.response()
                .putHeader("Content-Type", JSON)
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(body);
    }
}
