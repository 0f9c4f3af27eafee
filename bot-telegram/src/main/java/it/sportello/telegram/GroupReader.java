package it.sportello.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.ChannelEvent.StaffSpoke;
import it.sportello.core.channel.ChannelEvent.Unprocessable;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.StaffOrder;
import it.sportello.core.message.StaffOrder.Kind;
import java.util.Objects;
import java.util.Optional;

/**
 * What an update of the staff's group means. It is told apart from citizens' by the number of the chat and by nothing
 * else, and nothing in that chat ever becomes a citizen's message.
 */
record GroupReader(String group) {
    GroupReader {
        Objects.requireNonNull(group, "group");
    }

    /** Whether it happened in the group. */
    boolean concerns(JsonNode update) {
        return isHere(update.path("message"))
                || isHere(update.path("edited_message"))
                || isHere(update.path("callback_query").path("message"))
                || isHere(update.path("my_chat_member"));
    }

    private boolean isHere(JsonNode message) {
        return Fields.id(message.path("chat").path("id")).filter(group::equals).isPresent();
    }

    ChannelEvent read(JsonNode update) {
        return Fields.id(update.path("update_id"))
                .map(id -> read(update, new MessageRef("update:" + id)))
                .orElseGet(() -> new Unprocessable("no-update-id"));
    }

    private ChannelEvent read(JsonNode update, MessageRef ref) {
        if (isHere(update.path("message"))) {
            return said(update.path("message"), ref);
        }
        if (isHere(update.path("edited_message"))) {
            JsonNode edited = update.path("edited_message");
            return spoke(edited, edited, ref, Optional.of(StaffOrder.of(Kind.EDITED)));
        }
        JsonNode callback = update.path("callback_query");
        Optional<StaffOrder> pressed = Fields.text(callback.path("data")).flatMap(StaffOrder::pressed);
        return callback.isObject()
                ? spoke(callback, callback.path("message"), ref, pressed)
                : new Unprocessable("unused-update-kind");
    }

    private ChannelEvent said(JsonNode message, MessageRef ref) {
        return spoke(message, message, ref, order(message));
    }

    /** Empty for a service message, which nobody said. */
    private static Optional<StaffOrder> order(JsonNode message) {
        if (message.has("forum_topic_closed")) {
            return Optional.of(StaffOrder.of(Kind.TOPIC_CLOSED));
        }
        if (message.has("forum_topic_reopened")) {
            return Optional.of(StaffOrder.of(Kind.TOPIC_REOPENED));
        }
        return ContentReader.read(message)
                .map(content -> content.fold(
                        text -> written(message),
                        choice -> StaffOrder.of(Kind.UNREADABLE),
                        command -> written(message),
                        other -> StaffOrder.of(Kind.UNREADABLE)));
    }

    private static StaffOrder written(JsonNode message) {
        return StaffOrder.written(Fields.text(message.path("text")).orElse(""));
    }

    /** The general topic has no number: what is said there is said among colleagues. */
    private ChannelEvent spoke(JsonNode what, JsonNode message, MessageRef ref, Optional<StaffOrder> order) {
        Optional<Long> topic = Fields.id(message.path("message_thread_id")).map(Long::parseLong);
        Optional<Long> sender = sender(what);
        if (sender.isEmpty()) {
            return new Unprocessable("said-by-a-bot");
        }
        return topic.flatMap(number ->
                        order.<ChannelEvent>map(wanted -> new StaffSpoke(ref, group, number, sender.get(), wanted)))
                .orElseGet(() -> new Unprocessable("nothing-for-a-ticket"));
    }

    /** Who administers the group namelessly speaks through a bot of the platform's, in the name of the group. */
    private Optional<Long> sender(JsonNode what) {
        boolean nameless = Fields.id(what.path("sender_chat").path("id"))
                .filter(group::equals)
                .isPresent();
        if (nameless) {
            return Optional.of(0L);
        }
        return what.path("from").path("is_bot").asBoolean()
                ? Optional.empty()
                : Fields.id(what.path("from").path("id")).map(Long::parseLong);
    }
}
