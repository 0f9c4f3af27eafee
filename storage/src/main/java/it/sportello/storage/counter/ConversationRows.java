package it.sportello.storage.counter;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.State;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import it.sportello.storage.json.StateJson;
import java.util.Optional;

/** Conversations as rows carry them. */
public final class ConversationRows {
    private ConversationRows() {}

    /** From the columns {@code version} and {@code state}; fresh where nothing was recorded yet. */
    public static Conversation conversation(Row row, ConversationKey key, Language otherwise) {
        State state = Optional.ofNullable(row.get(JsonObject.class, "state"))
                .map(StateJson::read)
                .orElseGet(() -> State.fresh(otherwise));
        return new Conversation(key, row.getLong("version"), state);
    }
}
