package it.sportello.server.platform;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;

/** How a platform's replies go out, the broken ones too. */
final class Replies {
    private Replies() {}

    static void json(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.encode());
    }

    /** Whoever hangs up meanwhile gets nothing. */
    static void late(Vertx vertx, Duration delay, Runnable reply) {
        if (delay.isZero()) {
            reply.run();
        } else {
            vertx.setTimer(delay.toMillis(), timer -> reply.run());
        }
    }

    static void play(HttpServerRequest request, Scripted reply) {
        if (request.response().closed()) {
            return;
        }
        if (reply.status() == 0) {
            request.connection().close();
            return;
        }
        reply.headers().forEach(request.response()::putHeader);
        request.response()
                .setStatusCode(reply.status())
                .putHeader("Content-Type", "application/json")
                .end(reply.body());
    }
}
