package it.sportello.benchmarks.traffic;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Telegram's updates for one bot. */
public final class TelegramForm implements Form {
    private static final String SECRET = "benchmark-secret";
    private static final long MESSAGE_IDS = 1_000_000_000;

    /** What the service must be told to accept these updates, and to answer them as fast as it can. */
    public static Map<String, String> settings(String platform) {
        return Map.of(
                "SPORTELLO_TELEGRAM_MODE", "webhook",
                "SPORTELLO_TELEGRAM_TOKEN", "1:benchmark",
                "SPORTELLO_TELEGRAM_SECRET_TOKEN", SECRET,
                "SPORTELLO_TELEGRAM_API_URL", platform,
                "SPORTELLO_TELEGRAM_LIMITS_PER_SECOND", "0",
                "SPORTELLO_TELEGRAM_LIMITS_PER_CHAT_AND_MINUTE", "0",
                "SPORTELLO_TELEGRAM_LIMITS_PER_GROUP_AND_MINUTE", "0");
    }

    @Override
    public String chat(long citizen) {
        return "t:" + citizen;
    }

    @Override
    public Webhook says(long citizen, Step step, long number) {
        JsonObject update = new JsonObject().put("update_id", number);
        if (step.kind() == Step.Kind.PRESS) {
            update.put("callback_query", pressed(citizen, step.words(), number));
        } else {
            update.put(
                    "message",
                    message(citizen, number).put("from", from(citizen)).put("text", step.words()));
        }
        return new Webhook("/webhooks/telegram", "X-Telegram-Bot-Api-Secret-Token", SECRET, update.toBuffer());
    }

    private static JsonObject pressed(long citizen, String token, long number) {
        JsonObject button = new JsonObject().put("text", "Scelta").put("callback_data", token);
        JsonObject keyboard = new JsonObject().put("inline_keyboard", new JsonArray().add(new JsonArray().add(button)));
        return new JsonObject()
                .put("id", Long.toString(number))
                .put("from", from(citizen))
                .put("chat_instance", "1")
                .put("message", message(citizen, number).put("text", "…").put("reply_markup", keyboard))
                .put("data", token);
    }

    private static JsonObject message(long citizen, long number) {
        return new JsonObject()
                .put("message_id", number % MESSAGE_IDS)
                .put("date", System.currentTimeMillis() / 1000)
                .put("chat", new JsonObject().put("id", citizen).put("type", "private"));
    }

    private static JsonObject from(long citizen) {
        return new JsonObject()
                .put("id", citizen)
                .put("is_bot", false)
                .put("first_name", "Persona inventata")
                .put("language_code", "it");
    }

    @Override
    public List<Webhook> reports(long citizen, String name) {
        return List.of();
    }
}
