package it.sportello.server.platform;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The updates of a bot that wait to be fetched: asking for one confirms, and so forgets, all before it. */
public final class TelegramUpdateQueue {
    private static final Set<String> METHODS = Set.of("getUpdates", "setWebhook", "deleteWebhook");

    private final Vertx vertx;
    private final List<JsonObject> waiting = new ArrayList<>();
    private final Set<String> pressed = new HashSet<>();
    private Optional<HttpServerRequest> poller = Optional.empty();
    private boolean webhook;
    private int conflicts;

    TelegramUpdateQueue(Vertx vertx) {
        this.vertx = vertx;
    }

    boolean serves(String method) {
        return METHODS.contains(method);
    }

    /** Something happened in a chat. */
    public synchronized void happened(JsonObject update) {
        waiting.add(update);
        poller.ifPresent(this::give);
    }

    /** How many updates are not confirmed yet. */
    public synchronized int unconfirmed() {
        return waiting.size();
    }

    /** How often somebody asked while somebody else did. */
    public synchronized int conflicts() {
        return conflicts;
    }

    /** A button was pressed whose waiting sign must be ended, once. */
    synchronized void pressed(String callback) {
        pressed.add(callback);
    }

    synchronized Optional<String> unknownPress(JsonObject body) {
        return pressed.remove(body.getString("callback_query_id"))
                ? Optional.empty()
                : Optional.of("Bad Request: query is too old and response timeout expired or query ID is invalid");
    }

    synchronized void serve(HttpServerRequest request, String method, JsonObject body) {
        if (method.equals("getUpdates")) {
            poll(request, body);
            return;
        }
        webhook = method.equals("setWebhook");
        Replies.json(request, 200, new JsonObject().put("ok", true).put("result", true));
    }

    private void poll(HttpServerRequest request, JsonObject body) {
        if (webhook || poller.isPresent()) {
            String why = webhook
                    ? "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
                    : "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
            conflicts++;
            Replies.json(request, 409, TelegramRules.error(409, why));
            return;
        }
        long offset = body.getLong("offset", 0L);
        waiting.removeIf(update -> update.getLong("update_id") < offset);
        if (!waiting.isEmpty() || body.getInteger("timeout", 0) == 0) {
            give(request);
            return;
        }
        poller = Optional.of(request);
        request.connection().closeHandler(gone -> forget(request));
        vertx.setTimer(body.getInteger("timeout") * 1000L, timer -> late(request));
    }

    private synchronized void late(HttpServerRequest request) {
        if (poller.filter(request::equals).isPresent()) {
            give(request);
        }
    }

    private synchronized void forget(HttpServerRequest request) {
        poller = poller.filter(waits -> !waits.equals(request));
    }

    private void give(HttpServerRequest request) {
        poller = Optional.empty();
        JsonArray result = new JsonArray(List.copyOf(waiting));
        Replies.json(request, 200, new JsonObject().put("ok", true).put("result", result));
    }
}
