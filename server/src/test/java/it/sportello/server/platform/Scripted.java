package it.sportello.server.platform;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Objects;

/**
 * What a platform does with one message instead of taking it.
 *
 * @param status 0 for no reply at all
 * @param taken whether the citizen reads the message all the same
 * @param silent whether the connection stays open without a reply
 */
public record Scripted(int status, String body, Map<String, String> headers, boolean taken, boolean silent) {
    public Scripted {
        Objects.requireNonNull(body, "body");
        headers = Map.copyOf(headers);
    }

    public static Scripted reply(int status, String body) {
        return new Scripted(status, body, Map.of(), false, false);
    }

    /** A page of some proxy in between. */
    public static Scripted garbage() {
        return reply(502, "<html><h1>Bad Gateway</h1>");
    }

    /** The message is taken, and the connection lost before the reply. */
    public static Scripted takenAndLost() {
        return new Scripted(0, "", Map.of(), true, false);
    }

    /** The connection is lost before the platform took the message, which the sender cannot know. */
    public static Scripted lost() {
        return new Scripted(0, "", Map.of(), false, false);
    }

    public static Scripted neverReplies() {
        return new Scripted(0, "", Map.of(), false, true);
    }

    /** Telegram's way of saying that it does not. */
    public static Scripted telegramError(int status, String description) {
        return reply(status, TelegramRules.error(status, description).encode());
    }

    public static Scripted telegramFlood(int seconds) {
        String description = "Too Many Requests: retry after " + seconds;
        JsonObject body =
                TelegramRules.error(429, description).put("parameters", new JsonObject().put("retry_after", seconds));
        return new Scripted(429, body.encode(), Map.of("Retry-After", Integer.toString(seconds)), false, false);
    }

    /** WhatsApp's way of saying that it does not. */
    public static Scripted whatsAppError(int status, int code, String message) {
        return reply(status, WhatsAppRules.error(code, message).encode());
    }
}
