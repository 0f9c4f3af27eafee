package it.sportello.benchmarks.platform;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.function.Consumer;

/** Telegram and WhatsApp behind one address: takes everything at once and tells what it took. */
final class FakePlatform {
    private final Consumer<Sighting> seen;

    /** Not from one, or the names of two runs on one database would be the same. */
    private long number = System.currentTimeMillis() * 1000;

    private FakePlatform(Consumer<Sighting> seen) {
        this.seen = seen;
    }

    /** Opens it on a free port, which the future gives. Everything is told on the caller's context. */
    static Future<Integer> open(Vertx vertx, Consumer<Sighting> seen) {
        FakePlatform platform = new FakePlatform(seen);
        return vertx.createHttpServer()
                .requestHandler(platform::take)
                .listen(0, "127.0.0.1")
                .map(HttpServer::actualPort);
    }

    private void take(HttpServerRequest request) {
        long now = System.nanoTime();
        request.body()
                .onSuccess(body -> reply(request, body.length() == 0 ? new JsonObject() : body.toJsonObject(), now));
    }

    private void reply(HttpServerRequest request, JsonObject body, long now) {
        Protocol protocol = Protocol.of(request.path());
        request.response().putHeader("Content-Type", "application/json");
        if (!protocol.says(request.path(), body)) {
            request.response().end(protocol.noted().toBuffer());
            return;
        }
        number++;
        seen.accept(new Sighting(now, protocol.chat(body), digest(protocol.text(body)), protocol.name(number)));
        request.response().end(protocol.taken(number, body).toBuffer());
    }

    private static String digest(String text) {
        return Integer.toHexString(text.hashCode());
    }
}
