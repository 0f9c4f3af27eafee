package it.sportello.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.message.ConversationKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** What good manners ask for when an update came in, and what may fail without harm. */
record Courtesies(BotApi api) {
    Courtesies {
        Objects.requireNonNull(api, "api");
    }

    HttpCall typing(ConversationKey who) {
        SendChatAction typing = new SendChatAction(who.address().value(), ActionType.TYPING.toString());
        return api.call("sendChatAction", typing);
    }

    /** Ends the waiting sign of a pressed button, and takes the buttons away, since the choice is made. */
    Stream<HttpCall> pressed(JsonNode callback) {
        return Stream.of(answered(callback), buttonsRemoved(callback.path("message")))
                .flatMap(Optional::stream);
    }

    /** Ends the waiting sign of a pressed button. */
    Optional<HttpCall> answered(JsonNode callback) {
        return Fields.text(callback.path("id")).map(id -> api.call("answerCallbackQuery", new AnswerCallbackQuery(id)));
    }

    /** A date of zero marks a message that the bot can no longer change. */
    private Optional<HttpCall> buttonsRemoved(JsonNode message) {
        if (message.path("date").asLong() == 0) {
            return Optional.empty();
        }
        return Fields.id(message.path("chat").path("id"))
                .flatMap(chat -> messageNumber(message).map(id -> buttonsRemoved(chat, id)));
    }

    /** The platform numbers a chat's messages in 32 bits: a longer number is none of its messages. */
    private static Optional<Integer> messageNumber(JsonNode message) {
        return Fields.id(message.path("message_id"))
                .map(Long::parseLong)
                .filter(id -> id.intValue() == id)
                .map(Long::intValue);
    }

    private HttpCall buttonsRemoved(String chat, int message) {
        EditMessageReplyMarkup removing = EditMessageReplyMarkup.builder()
                .chatId(chat)
                .messageId(message)
                .replyMarkup(new InlineKeyboardMarkup(List.of()))
                .build();
        return api.call("editMessageReplyMarkup", removing);
    }
}
