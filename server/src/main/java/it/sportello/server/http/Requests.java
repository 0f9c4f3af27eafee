package it.sportello.server.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import it.sportello.core.channel.WebhookRequest;
import java.util.HashMap;
import java.util.Map;

/** Turns a request as it came into the form in which channels read it. */
final class Requests {
    private Requests() {}

    static WebhookRequest of(RoutingContext context) {
        Buffer body = context.body().buffer();
        return new WebhookRequest(
                context.request().method().name(),
                firstOfEach(context.request().headers()),
                firstOfEach(context.queryParams()),
                body == null ? new byte[0] : body.getBytes());
    }

    private static Map<String, String> firstOfEach(MultiMap values) {
        Map<String, String> first = new HashMap<>();
        values.forEach(entry -> first.putIfAbsent(entry.getKey(), entry.getValue()));
        return first;
    }
}
