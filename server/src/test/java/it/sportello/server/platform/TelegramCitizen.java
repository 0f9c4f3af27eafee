package it.sportello.server.platform;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicLong;

/** An invented person on Telegram, and the updates that follow from what he does. Each is a new update. */
public final class TelegramCitizen {
    private static final AtomicLong NEXT = new AtomicLong(5_000_000_100L);
    private static final AtomicLong UPDATE = new AtomicLong(700_000_000);
    private static final AtomicLong MESSAGE = new AtomicLong(10);

    private final long id;
    private final String language;

    private TelegramCitizen(long id, String language) {
        this.id = id;
        this.language = language;
    }

    /** Somebody who never wrote before. */
    public static TelegramCitizen someone() {
        return new TelegramCitizen(NEXT.incrementAndGet(), "it");
    }

    public static TelegramCitizen someoneSpeaking(String language) {
        return new TelegramCitizen(NEXT.incrementAndGet(), language);
    }

    public String chat() {
        return Long.toString(id);
    }

    public JsonObject says(String text) {
        return message(new JsonObject().put("text", text));
    }

    /** A command, marked as the platform marks it. */
    public JsonObject commands(String command) {
        JsonObject mark =
                new JsonObject().put("type", "bot_command").put("offset", 0).put("length", command.length());
        return message(new JsonObject().put("text", command).put("entities", new JsonArray().add(mark)));
    }

    public JsonObject sendsVoice() {
        return message(new JsonObject()
                .put(
                        "voice",
                        new JsonObject()
                                .put("file_id", "AwACinvented")
                                .put("file_unique_id", "AgADinvented")
                                .put("duration", 4)
                                .put("mime_type", "audio/ogg")));
    }

    /** Presses a choice of a message that was sent to him. */
    public JsonObject presses(Call.Choice choice, FakeTelegram platform) {
        String callback = "40000000" + UPDATE.incrementAndGet();
        platform.updates().pressed(callback);
        JsonArray keyboard = new JsonArray()
                .add(new JsonArray()
                        .add(new JsonObject().put("text", choice.label()).put("callback_data", choice.token())));
        JsonObject pressed = new JsonObject()
                .put("message_id", MESSAGE.incrementAndGet())
                .put("chat", chatJson())
                .put("date", now())
                .put("text", "…")
                .put("reply_markup", new JsonObject().put("inline_keyboard", keyboard));
        return update(
                "callback_query",
                new JsonObject()
                        .put("id", callback)
                        .put("from", from())
                        .put("chat_instance", "1")
                        .put("message", pressed)
                        .put("data", choice.token()));
    }

    private JsonObject message(JsonObject content) {
        JsonObject head = new JsonObject()
                .put("message_id", MESSAGE.incrementAndGet())
                .put("from", from())
                .put("chat", chatJson())
                .put("date", now());
        return update("message", head.mergeIn(content));
    }

    private static JsonObject update(String kind, JsonObject content) {
        return new JsonObject().put("update_id", UPDATE.incrementAndGet()).put(kind, content);
    }

    private static long now() {
        return System.currentTimeMillis() / 1000;
    }

    private JsonObject from() {
        return new JsonObject()
                .put("id", id)
                .put("is_bot", false)
                .put("first_name", "Persona inventata")
                .put("language_code", language);
    }

    private JsonObject chatJson() {
        return new JsonObject()
                .put("id", id)
                .put("first_name", "Persona inventata")
                .put("type", "private");
    }
}
