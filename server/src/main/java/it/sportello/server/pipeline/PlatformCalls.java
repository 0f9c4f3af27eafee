package it.sportello.server.pipeline;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.channel.HttpReply;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Makes the channels' calls. It never fails: what went wrong is an outcome. */
public final class PlatformCalls {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int CONNECTIONS_PER_PLATFORM = 64;

    private final HttpClientAgent client;

    public PlatformCalls(Vertx vertx) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) CONNECT.toMillis())
                .setIdleTimeout(90)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_PLATFORM));
    }

    /** How a call ended. */
    public sealed interface Outcome {
        /** The platform replied. */
        record Replied(HttpReply reply) implements Outcome {}

        /** The call never left: it may be repeated freely. */
        record NotSent() implements Outcome {}

        /** The call left, and nobody knows whether the platform took it. */
        record Unknown() implements Outcome {}

        default <T> T fold(Function<Replied, T> replied, Function<NotSent, T> notSent, Function<Unknown, T> unknown) {
            if (this instanceof Replied it) {
                return replied.apply(it);
            }
            if (this instanceof NotSent it) {
                return notSent.apply(it);
            }
            return unknown.apply((Unknown) this);
        }
    }

    /** Makes one call and waits for its reply for so long. */
    public Future<Outcome> make(HttpCall call, Duration patience) {
        RequestOptions options;
        try {
            options = new RequestOptions()
                    .setMethod(HttpMethod.valueOf(call.method()))
                    .setAbsoluteURI(call.url())
                    .setConnectTimeout(CONNECT.toMillis());
        } catch (VertxException | IllegalArgumentException e) {
            // An address that is none, from the settings: nothing was sent, and its text may hold a token.
            return Future.succeededFuture(new Outcome.NotSent());
        }
        call.headers().forEach(options::addHeader);
        return client.request(options)
                .compose(
                        request -> send(request, call, patience),
                        notConnected -> Future.succeededFuture(new Outcome.NotSent()));
    }

    private static Future<Outcome> send(HttpClientRequest request, HttpCall call, Duration patience) {
        return request.idleTimeout(patience.toMillis())
                .send(Buffer.buffer(call.body()))
                .compose(PlatformCalls::read)
                .otherwise(lost -> new Outcome.Unknown());
    }

    private static Future<Outcome> read(HttpClientResponse response) {
        return response.body()
                .map(body -> new Outcome.Replied(
                        new HttpReply(response.statusCode(), headers(response.headers()), body.toString())));
    }

    private static Map<String, String> headers(MultiMap from) {
        Map<String, String> headers = new HashMap<>();
        from.forEach(header -> headers.putIfAbsent(header.getKey(), header.getValue()));
        return headers;
    }

    public Future<Void> close() {
        return client.close();
    }
}
