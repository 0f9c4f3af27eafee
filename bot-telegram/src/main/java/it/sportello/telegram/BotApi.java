package it.sportello.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.sportello.core.channel.HttpCall;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

/** Calls of the Bot API from the library's values. The token stands in the address of each. */
record BotApi(TelegramSettings settings) {
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json");
    private static final ObjectMapper JSON = new ObjectMapper();

    BotApi {
        Objects.requireNonNull(settings, "settings");
    }

    /**
     * A call of a method by its name in the platform's documents: the library writes most of them in small letters,
     * which not every server of the Bot API may know.
     */
    HttpCall call(String method, PartialBotApiMethod<?> values) {
        return new HttpCall("POST", url(method), HEADERS, parameters(values).toString());
    }

    /** A call that uploads a file; the library's own values for these want to read it from a disk. */
    HttpCall upload(String method, String chat, HttpCall.Upload upload) {
        ObjectNode parameters = JSON.createObjectNode().put("chat_id", chat);
        parameters.put("caption", upload.file().alt());
        return new HttpCall("POST", url(method), Map.of(), parameters.toString(), Optional.of(upload));
    }

    private String url(String method) {
        return settings.apiUrl() + "/bot" + settings.token() + "/" + method;
    }

    /** Without the method's name, which the address says, and with the numbers of chats as the platform writes them. */
    private static ObjectNode parameters(PartialBotApiMethod<?> values) {
        ObjectNode parameters = JSON.valueToTree(values);
        parameters.remove("method");
        Fields.id(parameters.path("chat_id")).map(Long::parseLong).ifPresent(chat -> parameters.put("chat_id", chat));
        return parameters;
    }
}
