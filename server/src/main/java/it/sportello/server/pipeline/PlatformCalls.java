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
import it.sportello.core.attachment.KeptFile;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.channel.HttpReply;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Makes the channels' calls. It never fails: what went wrong is an outcome. */
public final class PlatformCalls {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int CONNECTIONS_PER_PLATFORM = 64;

    private final HttpClientAgent client;
    private final Files files;

    /** Where the bytes of files are found that go with calls. */
    public interface Files {
        Future<Optional<KeptFile>> find(String name);
    }

    /** For calls without files. */
    public PlatformCalls(Vertx vertx) {
        this(vertx, name -> Future.succeededFuture(Optional.empty()));
    }

    public PlatformCalls(Vertx vertx, Files files) {
        this.files = Objects.requireNonNull(files, "files");
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

        /** The file that was to go with the call is not kept any more: nothing was sent. */
        record FileGone() implements Outcome {}

        default <T> T fold(
                Function<Replied, T> replied,
                Function<NotSent, T> notSent,
                Function<Unknown, T> unknown,
                Function<FileGone, T> gone) {
            if (this instanceof Replied it) {
                return replied.apply(it);
            }
            if (this instanceof NotSent it) {
                return notSent.apply(it);
            }
            if (this instanceof Unknown it) {
                return unknown.apply(it);
            }
            return gone.apply((FileGone) this);
        }
    }

    /** Makes one call and waits for its reply for so long. */
    public Future<Outcome> make(HttpCall call, Duration patience) {
        return call.upload()
                .map(upload -> files.find(upload.file().name())
                        .compose(
                                found -> found.map(file -> with(new FileForm(upload, file), call, patience))
                                        .orElseGet(() -> ended(new Outcome.FileGone())),
                                away -> ended(new Outcome.NotSent())))
                .orElseGet(() -> request(call, patience, request -> request.send(Buffer.buffer(call.body()))));
    }

    private Future<Outcome> with(FileForm form, HttpCall call, Duration patience) {
        return form.apart()
                .map(apart -> request(apart.call(call), patience, request -> request.send(apart.form()))
                        .compose(outcome -> named(outcome, call, patience)))
                .orElseGet(() -> request(call, patience, request -> request.send(form.within(call.body()))));
    }

    /** An upload shows nothing to anybody: where nobody knows how it ended, it is as if it had not been made. */
    private Future<Outcome> named(Outcome uploaded, HttpCall call, Duration patience) {
        if (uploaded instanceof Outcome.Unknown) {
            return ended(new Outcome.NotSent());
        }
        if (!(uploaded instanceof Outcome.Replied it) || it.reply().status() / 100 != 2) {
            return ended(uploaded);
        }
        return FileForm.naming(it.reply(), call.body())
                .map(text -> request(call, patience, request -> request.send(Buffer.buffer(text))))
                .orElseGet(() -> ended(new Outcome.NotSent()));
    }

    private static Future<Outcome> ended(Outcome outcome) {
        return Future.succeededFuture(outcome);
    }

    private Future<Outcome> request(HttpCall call, Duration patience, Sending sending) {
        RequestOptions options;
        try {
            options = new RequestOptions()
                    .setMethod(HttpMethod.valueOf(call.method()))
                    .setAbsoluteURI(call.url())
                    .setConnectTimeout(CONNECT.toMillis());
        } catch (VertxException | IllegalArgumentException e) {
            // An address that is none, from the settings: nothing was sent, and its text may hold a token.
            return ended(new Outcome.NotSent());
        }
        call.headers().forEach(options::addHeader);
        return client.request(options)
                .compose(request -> send(request, patience, sending), notConnected -> ended(new Outcome.NotSent()));
    }

    private interface Sending {
        Future<HttpClientResponse> of(HttpClientRequest request);
    }

    private static Future<Outcome> send(HttpClientRequest request, Duration patience, Sending sending) {
        return sending.of(request.idleTimeout(patience.toMillis()))
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
