package it.sportello.server.platform;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * What a platform does with one message instead of taking it.
 *
 * @param status 0 for no reply at all
 * @param taken whether the citizen reads the message all the same
 * @param delay how long the reply waits while the connection stays open
 */
public record Scripted(int status, String body, Map<String, String> headers, boolean taken, Duration delay) {
    /** Longer than anyone waits. */
    private static final Duration FOR_EVER = Duration.ofDays(1);

    public Scripted {
        Objects.requireNonNull(body, "body");
        headers = Map.copyOf(headers);
        Objects.requireNonNull(delay, "delay");
    }

    public static Scripted reply(int status, String body) {
        return new Scripted(status, body, Map.of(), false, Duration.ZERO);
    }

    /** A page of some proxy in between. */
    public static Scripted garbage() {
        return reply(502, "<html><h1>Bad Gateway</h1>");
    }

    /** The message is taken, and the connection lost before the reply. */
    public static Scripted takenAndLost() {
        return new Scripted(0, "", Map.of(), true, Duration.ZERO);
    }

    /** The connection is lost before the platform took the message, which the sender cannot know. */
    public static Scripted lost() {
        return new Scripted(0, "", Map.of(), false, Duration.ZERO);
    }

    /** The message is taken, and the platform says so late. */
    public static Scripted slow(Duration delay) {
        return new Scripted(200, "", Map.of(), true, delay);
    }

    /** The message is taken, and the platform never says so. */
    public static Scripted takenInSilence() {
        return new Scripted(0, "", Map.of(), true, FOR_EVER);
    }

    public static Scripted neverReplies() {
        return new Scripted(0, "", Map.of(), false, FOR_EVER);
    }

    /** Whether the platform gives its usual reply, only late. */
    boolean isUsual() {
        return taken && status == 200;
    }

    /** Telegram's way of saying that it does not. */
    public static Scripted telegramError(int status, String description) {
        return reply(status, TelegramRules.error(status, description).encode());
    }

    public static Scripted telegramFlood(int seconds) {
        String description = "Too Many Requests: retry after " + seconds;
        JsonObject body =
                TelegramRules.error(429, description).put("parameters", new JsonObject().put("retry_after", seconds));
        return new Scripted(429, body.encode(), Map.of("Retry-After", Integer.toString(seconds)), false, Duration.ZERO);
    }

    /** WhatsApp's way of saying that it does not. */
    public static Scripted whatsAppError(int status, int code, String message) {
        return reply(status, WhatsAppRules.error(code, message).encode());
    }
}
