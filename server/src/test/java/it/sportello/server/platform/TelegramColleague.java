package it.sportello.server.platform;

import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicLong;

/** An invented colleague in the staff's group, and the updates that follow from what he does there. */
public final class TelegramColleague {
    private static final AtomicLong NEXT = new AtomicLong(6_000_000_100L);
    private static final AtomicLong UPDATE = new AtomicLong(800_000_000);
    private static final AtomicLong MESSAGE = new AtomicLong(5_000);

    private final long id;

    private TelegramColleague(long id) {
        this.id = id;
    }

    public static TelegramColleague someone() {
        return new TelegramColleague(NEXT.incrementAndGet());
    }

    /** By which the platform knows him. */
    public String number() {
        return Long.toString(id);
    }

    public JsonObject says(long topic, String text) {
        return update("message", message(topic).put("text", text));
    }

    public JsonObject closes(long topic) {
        return update("message", message(topic).put("forum_topic_closed", new JsonObject()));
    }

    public JsonObject presses(long topic, String token, FakeTelegram platform) {
        String callback = "50000000" + UPDATE.incrementAndGet();
        platform.updates().pressed(callback);
        return update(
                "callback_query",
                new JsonObject()
                        .put("id", callback)
                        .put("from", from())
                        .put("chat_instance", "1")
                        .put("message", message(topic).put("text", "…"))
                        .put("data", token));
    }

    private JsonObject message(long topic) {
        return new JsonObject()
                .put("message_id", MESSAGE.incrementAndGet())
                .put("message_thread_id", topic)
                .put("is_topic_message", true)
                .put("from", from())
                .put(
                        "chat",
                        new JsonObject()
                                .put("id", Long.parseLong(FakeForum.GROUP))
                                .put("title", "Ufficio inventato")
                                .put("is_forum", true)
                                .put("type", "supergroup"))
                .put("date", System.currentTimeMillis() / 1000);
    }

    private static JsonObject update(String kind, JsonObject content) {
        return new JsonObject().put("update_id", UPDATE.incrementAndGet()).put(kind, content);
    }

    private JsonObject from() {
        return new JsonObject()
                .put("id", id)
                .put("is_bot", false)
                .put("first_name", "Collega inventato")
                .put("language_code", "it");
    }
}
