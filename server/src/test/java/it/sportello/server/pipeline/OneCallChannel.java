package it.sportello.server.pipeline;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import it.sportello.core.channel.Channel;
import it.sportello.core.channel.Delivery;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.channel.HttpReply;
import it.sportello.core.channel.Received;
import it.sportello.core.channel.WebhookRequest;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.OutgoingMessage;
import it.sportello.core.message.OutgoingMessage.Format;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A channel whose every message is one call, with a platform that does as it is told. */
final class OneCallChannel implements Channel {
    private static final int HANG_UP = 0;

    private final ChannelName name;
    private final HttpServer platform;
    private final AtomicInteger calls = new AtomicInteger();
    private final String url;
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private volatile boolean invites;
    private volatile String unspeakable = "";
    private volatile int status = 200;
    private volatile Delivery delivery = new Delivery.Delivered(Optional.empty());

    OneCallChannel(Vertx vertx) {
        this(vertx, CounterSamples.TELEGRAM);
    }

    OneCallChannel(Vertx vertx, ChannelName name) {
        this.name = name;
        this.platform =
                Await.value(vertx.createHttpServer().requestHandler(this::serve).listen(0, "127.0.0.1"));
        this.url = "http://127.0.0.1:" + platform.actualPort() + "/";
    }

    void says(int withStatus, Delivery meaning) {
        status = withStatus;
        delivery = meaning;
    }

    void hangsUp() {
        status = HANG_UP;
    }

    void isAway() {
        Await.value(platform.close());
    }

    void invites() {
        invites = true;
    }

    /** A defect shows whenever these words are rendered. */
    void stumblesOver(String words) {
        unspeakable = words;
    }

    List<String> bodies() {
        return bodies;
    }

    int calls() {
        return calls.get();
    }

    private void serve(HttpServerRequest request) {
        calls.incrementAndGet();
        request.body().onSuccess(read -> {
            bodies.add(read.toString());
            if (status == HANG_UP) {
                request.connection().close();
            } else {
                request.response().setStatusCode(status).end();
            }
        });
    }

    @Override
    public ChannelName name() {
        return name;
    }

    @Override
    public Received receive(WebhookRequest request) {
        throw new AssertionError("nothing is received in these tests");
    }

    @Override
    public List<HttpCall> render(OutgoingMessage message) {
        if (message.text().value().equals(unspeakable)) {
            throw new IllegalStateException("a defect");
        }
        if (message.format() == Format.INVITATION) {
            return invites ? List.of(new HttpCall("POST", url, Map.of(), "invitation")) : List.of();
        }
        return List.of(new HttpCall("POST", url, Map.of(), message.text().value()));
    }

    @Override
    public Delivery interpret(HttpReply reply) {
        return delivery;
    }
}
