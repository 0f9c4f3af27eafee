package it.sportello.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A Telegram that takes everything at once and tells who was written to. */
final class Platform {
    private final Map<Long, Consumer<Long>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong messages = new AtomicLong();
    private final HttpServer server;

    private Platform(Vertx vertx) {
        this.server = vertx.createHttpServer().requestHandler(this::take);
    }

    static Future<Platform> open(Vertx vertx) {
        Platform platform = new Platform(vertx);
        return platform.server.listen(0, "127.0.0.1").map(platform);
    }

    String address() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** Tells once, with the time in nanoseconds, when a chat is written to. */
    void onNextMessageTo(long chat, Consumer<Long> told) {
        waiting.put(chat, told);
    }

    private void take(HttpServerRequest request) {
        long now = System.nanoTime();
        request.body().onSuccess(body -> {
            JsonObject result = new JsonObject();
            if (request.path().endsWith("/sendMessage")) {
                long chat = body.toJsonObject().getLong("chat_id");
                result.put("message_id", messages.incrementAndGet())
                        .put("date", 0)
                        .put("chat", new JsonObject().put("id", chat).put("type", "private"));
                Consumer<Long> told = waiting.remove(chat);
                if (told != null) {
                    told.accept(now);
                }
            }
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(new JsonObject().put("ok", true).put("result", result).encode());
        });
    }
}
