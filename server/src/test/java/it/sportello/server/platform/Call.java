package it.sportello.server.platform;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One call that the service made on a platform, and the status it got.
 *
 * @param chat whom it concerns, as the platform names him; empty when nobody
 * @param status 0 when the platform took it and gave no reply
 */
public record Call(String method, String chat, JsonObject body, int status) {
    /** Telegram's name for saying something; the fake WhatsApp uses it too. */
    public static final String SAY = "sendMessage";

    public Call {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(body, "body");
    }

    /** Whether a citizen reads it: the platform took it. */
    public boolean isRead() {
        return method.equals(SAY) && (status == 200 || status == 0);
    }

    /** What the citizen reads, formatting included. */
    public String text() {
        return Stream.of(
                        Optional.ofNullable(body.getString("text", null)),
                        inner("text").map(text -> text.getString("body", "")),
                        inner("interactive")
                                .map(it -> it.getJsonObject("body", new JsonObject()))
                                .map(it -> it.getString("text", "")))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    private Optional<JsonObject> inner(String name) {
        return body.getValue(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** The choices offered with it, in order. */
    public List<Choice> choices() {
        Stream<JsonObject> telegram = objects(body.getJsonObject("reply_markup", new JsonObject()), "inline_keyboard");
        JsonObject action = inner("interactive")
                .map(it -> it.getJsonObject("action", new JsonObject()))
                .orElseGet(JsonObject::new);
        Stream<JsonObject> buttons = objects(action, "buttons").map(button -> button.getJsonObject("reply"));
        Stream<JsonObject> rows = objects(action, "sections").flatMap(section -> objects(section, "rows"));
        return Stream.of(telegram, buttons, rows)
                .flatMap(all -> all)
                .map(Choice::of)
                .toList();
    }

    /** The objects of an array, or of an array of arrays. */
    private static Stream<JsonObject> objects(JsonObject from, String name) {
        return from.getJsonArray(name, new JsonArray()).stream()
                .flatMap(each -> each instanceof JsonArray row ? row.stream() : Stream.of(each))
                .map(JsonObject.class::cast);
    }

    /** A button or a row of a list: what comes back when it is pressed, and what stands on it. */
    public record Choice(String token, String label) {
        static Choice of(JsonObject json) {
            return json.containsKey("callback_data")
                    ? new Choice(json.getString("callback_data"), json.getString("text"))
                    : new Choice(json.getString("id"), json.getString("title"));
        }
    }
}
