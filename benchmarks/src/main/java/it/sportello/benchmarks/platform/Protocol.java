package it.sportello.benchmarks.platform;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** How the two platforms spell a message that is sent through them, and their reply. */
enum Protocol {
    TELEGRAM("t:") {
        @Override
        boolean says(String path, JsonObject body) {
            return path.endsWith("/sendMessage");
        }

        @Override
        String address(JsonObject body) {
            return String.valueOf(body.getValue("chat_id"));
        }

        @Override
        String text(JsonObject body) {
            return body.getString("text", "");
        }

        @Override
        JsonObject taken(long number, JsonObject body) {
            JsonObject chat =
                    new JsonObject().put("id", body.getValue("chat_id")).put("type", "private");
            return ok(new JsonObject().put("message_id", number).put("date", 0).put("chat", chat));
        }

        @Override
        JsonObject noted() {
            return ok(true);
        }

        private JsonObject ok(Object result) {
            return new JsonObject().put("ok", true).put("result", result);
        }
    },

    WHATSAPP("w:") {
        @Override
        boolean says(String path, JsonObject body) {
            return !body.containsKey("status");
        }

        @Override
        String address(JsonObject body) {
            return body.getString("to", "").replace("+", "");
        }

        @Override
        String text(JsonObject body) {
            JsonObject plain = body.getJsonObject("text", new JsonObject());
            JsonObject shown =
                    body.getJsonObject("interactive", new JsonObject()).getJsonObject("body", new JsonObject());
            return plain.getString("body", shown.getString("text", ""));
        }

        @Override
        JsonObject taken(long number, JsonObject body) {
            JsonObject contact =
                    new JsonObject().put("input", body.getString("to")).put("wa_id", address(body));
            JsonObject message = new JsonObject().put("id", name(number));
            return new JsonObject()
                    .put("messaging_product", "whatsapp")
                    .put("contacts", new JsonArray().add(contact))
                    .put("messages", new JsonArray().add(message));
        }

        @Override
        JsonObject noted() {
            return new JsonObject().put("success", true);
        }
    };

    private final String prefix;

    Protocol(String prefix) {
        this.prefix = prefix;
    }

    /** Only Telegram's paths name a bot. */
    static Protocol of(String path) {
        return path.startsWith("/bot") ? TELEGRAM : WHATSAPP;
    }

    /** Whether a call says something to a citizen; others show that one is typing, or mark what was read. */
    abstract boolean says(String path, JsonObject body);

    abstract String address(JsonObject body);

    abstract String text(JsonObject body);

    abstract JsonObject taken(long number, JsonObject body);

    abstract JsonObject noted();

    String chat(JsonObject body) {
        return prefix + address(body);
    }

    String name(long number) {
        return prefix + "bench." + number;
    }
}
