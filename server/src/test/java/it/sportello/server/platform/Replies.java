package it.sportello.server.platform;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** How a platform's replies go out, the broken ones too. */
final class Replies {
    private Replies() {}

    static void json(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.encode());
    }

    static void play(HttpServerRequest request, Scripted reply) {
        if (reply.silent()) {
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
