package it.sportello.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.message.ConversationKey;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What good manners ask for when an update came in, and what may fail without harm. */
record Courtesies(BotApi api) {
    Courtesies {
        Objects.requireNonNull(api, "api");
    }

    HttpCall typing(ConversationKey who) {
        ObjectNode parameters = BotApi.toChat(who.address().value()).put("action", "typing");
        return api.call("sendChatAction", parameters);
    }

    /** Ends the waiting sign of a pressed button, and takes the buttons away, since the choice is made. */
    Stream<HttpCall> pressed(JsonNode callback) {
        return Stream.of(answered(callback), buttonsRemoved(callback.path("message")))
                .flatMap(Optional::stream);
    }

    private Optional<HttpCall> answered(JsonNode callback) {
        return Fields.text(callback.path("id"))
                .map(id -> api.call("answerCallbackQuery", BotApi.parameters().put("callback_query_id", id)));
    }

    /** A date of zero marks a message that the bot can no longer change. */
    private Optional<HttpCall> buttonsRemoved(JsonNode message) {
        if (message.path("date").asLong() == 0) {
            return Optional.empty();
        }
        return Fields.id(message.path("chat").path("id"))
                .flatMap(chat -> Fields.id(message.path("message_id")).map(id -> buttonsRemoved(chat, id)));
    }

    private HttpCall buttonsRemoved(String chat, String message) {
        ObjectNode parameters = BotApi.toChat(chat).put("message_id", Long.parseLong(message));
        parameters.putObject("reply_markup").putArray("inline_keyboard");
        return api.call("editMessageReplyMarkup", parameters);
    }
}
