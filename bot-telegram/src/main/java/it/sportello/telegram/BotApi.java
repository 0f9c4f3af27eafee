package it.sportello.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.sportello.core.channel.HttpCall;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Calls of the Bot API by their method's name. The token stands in the address of each. */
record BotApi(TelegramSettings settings) {
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

    BotApi {
        Objects.requireNonNull(settings, "settings");
    }

    HttpCall call(String method, ObjectNode parameters) {
        String url = settings.apiUrl() + "/bot" + settings.token() + "/" + method;
        return new HttpCall("POST", url, HEADERS, parameters.toString());
    }

    static ObjectNode parameters() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode toChat(String chat) {
        return NUMBER.matcher(chat).matches()
                ? parameters().put("chat_id", Long.parseLong(chat))
                : parameters().put("chat_id", chat);
    }
}
