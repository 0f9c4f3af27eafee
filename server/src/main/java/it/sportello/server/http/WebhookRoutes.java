package it.sportello.server.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.PlatformHandler;
import it.sportello.core.channel.Channel;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.Received;
import it.sportello.core.channel.WebhookRequest;
import it.sportello.core.message.LoggableFailure;
import it.sportello.server.pipeline.Intake;
import it.sportello.server.pipeline.Meters;
import it.sportello.server.pipeline.Room;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where platforms bring what citizens say. Answers 200 only when the events are kept, 503 while they cannot be, 401 or
 * 403 to a stranger, and 200 to what nobody can process, since the platform would bring it again for days.
 */
public final class WebhookRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookRoutes.class);

    /** The largest batch that a platform announces is 3 MB. */
    private static final long LARGEST_BODY = 4L * 1024 * 1024;

    /** Of all requests that are being read or kept at one moment. */
    private static final long MOST_AT_ONCE = 32L * 1024 * 1024;

    private static final Optional<String> NO_ROOM = Optional.of("too-much-at-once");
    private static final int TOO_LARGE = 413;
    private static final Pattern LENGTH = Pattern.compile("\\d{1,12}");

    private final Intake intake;
    private final Supplier<Optional<String>> closed;
    private final Meters meters;
    private final Room room = new Room(MOST_AT_ONCE);

    /**
     * Makes the routes.
     *
     * @param closed in a word, why nothing is taken now: more waits than can be attended soon, or the house is not open yet
     */
    public WebhookRoutes(Intake intake, Supplier<Optional<String>> closed, Meters meters) {
        this.intake = Objects.requireNonNull(intake, "intake");
        this.closed = Objects.requireNonNull(closed, "closed");
        this.meters = Objects.requireNonNull(meters, "meters");
    }

    /** Mounts a channel's webhook under its name. */
    public void mount(Router router, Channel channel) {
        PlatformHandler door = context -> letIn(context, channel);
        router.route("/webhooks/" + channel.name().value())
                .method(HttpMethod.GET)
                .method(HttpMethod.POST)
                .handler(door)
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .handler(context -> receive(context, channel))
                .failureHandler(context -> turnAway(context, channel));
    }

    /** Before a byte of the body is read, so that a flood costs next to nothing. */
    private void letIn(RoutingContext context, Channel channel) {
        long size = announcedSize(context);
        Optional<String> cause = closed.get().or(() -> room.enter(size) ? Optional.empty() : NO_ROOM);
        if (cause.isPresent()) {
            meters.notKept(channel.name(), cause.get());
            unavailable(context);
            return;
        }
        context.addEndHandler(ended -> room.leave(size));
        context.next();
    }

    /** A body that does not say how long it is may be as long as any; only a GET has none. */
    private static long announcedSize(RoutingContext context) {
        long unsaid = context.request().method() == HttpMethod.GET ? 0 : LARGEST_BODY;
        return Optional.ofNullable(context.request().getHeader(HttpHeaders.CONTENT_LENGTH))
                .filter(length -> LENGTH.matcher(length).matches())
                .map(length -> Math.min(LARGEST_BODY, Long.parseLong(length)))
                .orElse(unsaid);
    }

    /** What is too large is counted before it is answered like any other failure. */
    private void turnAway(RoutingContext context, Channel channel) {
        if (context.statusCode() == TOO_LARGE) {
            meters.refused(channel.name(), "too-large");
        }
        context.next();
    }

    private void receive(RoutingContext context, Channel channel) {
        received(channel, Requests.of(context))
                .fold(
                        events -> keep(context, channel, events),
                        challenge -> challenge(context, challenge),
                        refused -> refuse(context, channel, refused));
    }

    private Received received(Channel channel, WebhookRequest request) {
        try {
            return channel.receive(request);
        } catch (RuntimeException e) {
            // An edge: a channel promises not to throw, but if one does, an error would have the platform bring the
            // same request again and again and hold up this citizen for a day. The message may quote the request.
            meters.spates()
                    .happened(
                            "channel failed on a request: channel=" + channel.name(),
                            told -> LOG.error(told, LoggableFailure.of(e)));
            return new Received.Events(List.of(new ChannelEvent.Unprocessable("channel-failed")));
        }
    }

    private Future<Void> keep(RoutingContext context, Channel channel, Received.Events events) {
        return intake.keep(channel, events)
                .compose(kept -> context.response().setStatusCode(200).end(), failure -> unavailable(context));
    }

    private static Future<Void> unavailable(RoutingContext context) {
        return context.response()
                .setStatusCode(503)
                .putHeader("Retry-After", "5")
                .end();
    }

    private static Future<Void> challenge(RoutingContext context, Received.Challenge challenge) {
        return context.response()
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(challenge.body());
    }

    private Future<Void> refuse(RoutingContext context, Channel channel, Received.Refused refused) {
        meters.refused(channel.name(), "refused");
        return context.response().setStatusCode(refused.status()).end();
    }
}
