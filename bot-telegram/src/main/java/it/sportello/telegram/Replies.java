package it.sportello.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import it.sportello.core.channel.Delivery;
import it.sportello.core.channel.Delivery.ChannelDown;
import it.sportello.core.channel.Delivery.Delivered;
import it.sportello.core.channel.Delivery.Moved;
import it.sportello.core.channel.Delivery.PlainTextOnly;
import it.sportello.core.channel.Delivery.Rejected;
import it.sportello.core.channel.Delivery.TryLater;
import it.sportello.core.channel.Delivery.Unreachable;
import it.sportello.core.channel.HttpReply;
import it.sportello.core.message.ChannelAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the Bot API's replies mean. Beyond the number of an error and two parameters the platform tells reasons in
 * English sentences only; they are matched by their lasting words, and never passed on.
 */
final class Replies {
    private static final Pattern GONE = Pattern.compile("chat not found|user not found|peer_id_invalid|deactivated"
            + "|was blocked|user_is_blocked|was kicked|chat was deleted|not enough rights|have no rights"
            + "|chat_write_forbidden|can't initiate conversation");
    private static final Pattern FORMATTING =
            Pattern.compile("can't parse entities|entities_too_long|entity_\\w+_invalid");
    private static final Pattern TOO_LONG = Pattern.compile("(message|text) is too long|message_too_long");
    private static final Pattern BUTTONS = Pattern.compile("button|reply markup|reply_markup|keyboard");

    private Replies() {}

    static Delivery read(HttpReply reply) {
        JsonNode body = body(reply);
        boolean success = reply.status() / 100 == 2;
        if (success && body.isMissingNode()) {
            return new TryLater(Optional.empty(), false, "unreadable-reply");
        }
        boolean refused = body.path("ok").isBoolean() && !body.path("ok").booleanValue();
        return success && !refused
                ? new Delivered(UpdateReader.messageRef(body.path("result")))
                : refusal(body.path("error_code").asInt(reply.status()), body, reply);
    }

    static JsonNode body(HttpReply reply) {
        return Fields.object(reply.body().getBytes(StandardCharsets.UTF_8)).orElse(MissingNode.getInstance());
    }

    private static Delivery refusal(int code, JsonNode body, HttpReply reply) {
        Optional<String> next = Fields.id(body.path("parameters").path("migrate_to_chat_id"));
        if (next.isPresent()) {
            return new Moved(new ChannelAddress(next.get()));
        }
        return switch (code) {
            case 400 -> badRequest(body.path("description").asText().toLowerCase(Locale.ROOT));
            case 401 -> new ChannelDown("token-refused");
            case 403 -> new Unreachable("forbidden");
            case 404 -> new ChannelDown("token-or-method-unknown");
            case 409 -> new TryLater(Optional.empty(), true, "another-poller-or-webhook");
            case 429 -> new TryLater(pause(body, reply), false, "too-many-requests");
            case 408 -> new TryLater(Optional.empty(), false, "server-slow");
            default ->
                code > 400 && code < 500
                        ? new Rejected("refused")
                        : new TryLater(pause(body, reply), false, "server-error");
        };
    }

    private static Delivery badRequest(String description) {
        if (description.contains("message is not modified")) {
            return new Delivered(Optional.empty());
        }
        if (FORMATTING.matcher(description).find()) {
            return new PlainTextOnly();
        }
        if (GONE.matcher(description).find()) {
            return new Unreachable("no-such-chat");
        }
        return new Rejected(rejection(description));
    }

    private static String rejection(String description) {
        if (TOO_LONG.matcher(description).find()) {
            return "too-long";
        }
        if (description.contains("text is empty") || description.contains("text must be non-empty")) {
            return "empty";
        }
        return BUTTONS.matcher(description).find() ? "buttons-refused" : "bad-request";
    }

    private static Optional<Duration> pause(JsonNode body, HttpReply reply) {
        return Fields.id(body.path("parameters").path("retry_after"))
                .or(() -> reply.header("Retry-After").filter(value -> value.matches("[0-9]{1,9}")))
                .map(seconds -> Duration.ofSeconds(Math.max(0, Long.parseLong(seconds))));
    }
}
