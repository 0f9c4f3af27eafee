package it.sportello.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.sportello.core.channel.HttpCall;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** The calls by which the service sets the bot up and fetches its updates, for the service to make. */
public final class TelegramBotCalls {
    /** Left out, the kinds of an earlier setting would stay. */
    private static final List<String> UPDATE_KINDS =
            List.of("message", "edited_message", "callback_query", "my_chat_member");

    private final TelegramSettings settings;
    private final BotApi api;

    public TelegramBotCalls(TelegramSettings settings) {
        this.settings = settings;
        this.api = new BotApi(settings);
    }

    /** Who the bot is: the cheapest way to see whether the token holds. */
    public HttpCall getMe() {
        return api.call("getMe", BotApi.parameters());
    }

    /**
     * Has updates brought to an address; cheap when it is set already, so that it can be called at every start.
     *
     * @param url https, on port 443, 80, 88 or 8443
     * @param maxConnections how many updates may be brought at the same time, 1 to 100
     */
    public HttpCall setWebhook(String url, int maxConnections) {
        ObjectNode parameters = BotApi.parameters()
                .put("url", url)
                .put("secret_token", settings.secretToken())
                .put("max_connections", maxConnections);
        return api.call("setWebhook", withUpdateKinds(parameters));
    }

    /** Ends the bringing of updates, before they can be fetched; those that wait are kept. */
    public HttpCall deleteWebhook() {
        return api.call("deleteWebhook", BotApi.parameters().put("drop_pending_updates", false));
    }

    /**
     * Fetches updates, waiting for the first.
     *
     * @param offset the first update wanted: those before it are never given again; empty for the oldest
     * @param wait at most 50 seconds; the HTTP request must be allowed some seconds more
     * @param limit 1 to 100
     */
    public HttpCall getUpdates(OptionalLong offset, Duration wait, int limit) {
        ObjectNode parameters =
                BotApi.parameters().put("timeout", wait.toSeconds()).put("limit", limit);
        offset.ifPresent(first -> parameters.put("offset", first));
        return api.call("getUpdates", withUpdateKinds(parameters));
    }

    /** The menu of commands: in Italian, also for languages that have none of their own, and in English. */
    public List<HttpCall> setMyCommands() {
        return List.of(
                italianCommands(BotApi.parameters()),
                italianCommands(BotApi.parameters().put("language_code", "it")),
                englishCommands(BotApi.parameters().put("language_code", "en")));
    }

    private HttpCall italianCommands(ObjectNode parameters) {
        ArrayNode commands = parameters.putArray("commands");
        command(commands, "aiuto", "Che cosa puoi chiedere qui");
        command(commands, "persona", "Parla con una persona");
        command(commands, "privacy", "Che cosa facciamo dei tuoi dati");
        return api.call("setMyCommands", parameters);
    }

    private HttpCall englishCommands(ObjectNode parameters) {
        ArrayNode commands = parameters.putArray("commands");
        command(commands, "help", "What you can ask here");
        command(commands, "person", "Talk to a person");
        command(commands, "privacy", "What we do with your data");
        return api.call("setMyCommands", parameters);
    }

    private static void command(ArrayNode commands, String name, String description) {
        commands.addObject().put("command", name).put("description", description);
    }

    private static ObjectNode withUpdateKinds(ObjectNode parameters) {
        UPDATE_KINDS.forEach(parameters.putArray("allowed_updates")::add);
        return parameters;
    }

    @Override
    public String toString() {
        return "TelegramBotCalls";
    }
}
