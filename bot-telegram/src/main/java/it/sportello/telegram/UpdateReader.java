package it.sportello.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.ChannelEvent.AddressChanged;
import it.sportello.core.channel.ChannelEvent.MessageReceived;
import it.sportello.core.channel.ChannelEvent.ReachabilityChanged;
import it.sportello.core.channel.ChannelEvent.Unprocessable;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.Content;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Language;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.Words;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What one update means. Only private chats speak to the counter. */
final class UpdateReader {
    private UpdateReader() {}

    static ChannelEvent read(JsonNode update) {
        return Fields.id(update.path("update_id"))
                .map(id -> read(update, new MessageRef("update:" + id)))
                .orElseGet(() -> new Unprocessable("no-update-id"));
    }

    private static ChannelEvent read(JsonNode update, MessageRef ref) {
        if (update.path("message").isObject()) {
            return message(update.path("message"), ref);
        }
        if (update.path("edited_message").isObject()) {
            return edited(update.path("edited_message"), ref);
        }
        if (update.path("callback_query").isObject()) {
            return pressed(update.path("callback_query"), ref);
        }
        if (update.path("my_chat_member").isObject()) {
            return membership(update.path("my_chat_member"));
        }
        return new Unprocessable("unused-update-kind");
    }

    private static ChannelEvent message(JsonNode message, MessageRef ref) {
        Instant sentAt = Fields.instant(message.path("date"));
        return moved(message).orElseGet(() -> said(message, ref, sentAt, Optional.empty()));
    }

    private static Optional<ChannelEvent> moved(JsonNode message) {
        Optional<ConversationKey> here = key(message.path("chat").path("id"));
        Optional<ConversationKey> to = key(message.path("migrate_to_chat_id"));
        Optional<ConversationKey> from = key(message.path("migrate_from_chat_id"));
        return here.flatMap(chat -> to.<ChannelEvent>map(next -> new AddressChanged(chat, next))
                .or(() -> from.map(last -> new AddressChanged(last, chat))));
    }

    private static ChannelEvent edited(JsonNode message, MessageRef ref) {
        if (message.hasNonNull("location")) {
            return new Unprocessable("live-location");
        }
        Instant editedAt = Fields.instant(message.path("edit_date"));
        return said(message, ref, editedAt, messageRef(message));
    }

    /** The platform's name for a message, which is the same for a message of ours and of a citizen's. */
    static Optional<MessageRef> messageRef(JsonNode message) {
        return Fields.id(message.path("chat").path("id"))
                .flatMap(chat ->
                        Fields.id(message.path("message_id")).map(id -> new MessageRef("message:" + chat + ":" + id)));
    }

    private static ChannelEvent said(JsonNode message, MessageRef ref, Instant at, Optional<MessageRef> corrects) {
        JsonNode sender = message.path("from");
        if (!isPrivate(message.path("chat"))) {
            return new Unprocessable("not-a-private-chat");
        }
        if (sender.path("is_bot").asBoolean()) {
            return new Unprocessable("said-by-a-bot");
        }
        Optional<ConversationKey> who = key(message.path("chat").path("id"));
        return who.flatMap(key -> ContentReader.read(message)
                        .<ChannelEvent>map(content -> new MessageReceived(
                                new IncomingMessage(ref, key, content, hint(sender), at, corrects))))
                .orElseGet(() -> new Unprocessable("service-message"));
    }

    /** A press has no time of its own: the time of the message it belongs to stands for it. */
    private static ChannelEvent pressed(JsonNode callback, MessageRef ref) {
        JsonNode message = callback.path("message");
        JsonNode sender = callback.path("from");
        if (message.isObject() && !isPrivate(message.path("chat"))) {
            return new Unprocessable("not-a-private-chat");
        }
        JsonNode chat = message.isObject() ? message.path("chat") : sender;
        Instant at = Fields.instant(message.path("date"));
        return key(chat.path("id"))
                .flatMap(who -> choice(callback)
                        .<ChannelEvent>map(content -> new MessageReceived(
                                new IncomingMessage(ref, who, content, hint(sender), at, Optional.empty()))))
                .orElseGet(() -> new Unprocessable("button-without-data"));
    }

    private static Optional<Content> choice(JsonNode callback) {
        return Fields.text(callback.path("data"))
                .map(token -> new Content.Choice(new Words(token).value(), label(callback.path("message"), token)));
    }

    private static Words label(JsonNode message, String token) {
        return elements(message.path("reply_markup").path("inline_keyboard"))
                .flatMap(UpdateReader::elements)
                .filter(button -> token.equals(button.path("callback_data").textValue()))
                .flatMap(button -> Fields.text(button.path("text")).stream())
                .findFirst()
                .map(Words::new)
                .orElse(Words.NONE);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static ChannelEvent membership(JsonNode change) {
        if (!isPrivate(change.path("chat"))) {
            return new Unprocessable("not-a-private-chat");
        }
        return key(change.path("chat").path("id"))
                .flatMap(who -> reachable(
                                change.path("new_chat_member").path("status").asText())
                        .<ChannelEvent>map(reachable -> new ReachabilityChanged(who, reachable)))
                .orElseGet(() -> new Unprocessable("unknown-member-status"));
    }

    private static Optional<Boolean> reachable(String status) {
        return switch (status) {
            case "member" -> Optional.of(true);
            case "kicked", "left" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** The numbers of groups are negative: they tell where the type is left out. */
    private static boolean isPrivate(JsonNode chat) {
        boolean person =
                Fields.id(chat.path("id")).filter(id -> !id.startsWith("-")).isPresent();
        return person && "private".equals(chat.path("type").asText("private"));
    }

    private static Optional<ConversationKey> key(JsonNode id) {
        return Fields.id(id).map(chat -> new ConversationKey(TelegramChannel.NAME, new ChannelAddress(chat)));
    }

    private static Optional<Language> hint(JsonNode sender) {
        return Fields.text(sender.path("language_code")).flatMap(Language::ofTag);
    }
}
