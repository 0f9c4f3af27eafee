package it.sportello.core.counter;

import io.vertx.core.Future;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import java.util.List;

/** Where conversations are kept. */
public interface Conversations {

    /** What became of a turn. */
    enum Recorded {
        /** It stands. */
        DONE,
        /** The conversation has changed since it was opened: open it again and decide anew. Nothing was kept. */
        STALE,
        /** The messages had been recorded before. Nothing was kept. */
        BEFORE
    }

    /** The conversation as it stands; a fresh one of version 0 in the given language where nothing was said yet. */
    Future<Conversation> open(ConversationKey key, Language otherwise);

    /**
     * Records turns, each of them whole or not at all, though not all together: its messages are done, the state is the new one
     * with its version grown by one, the drafts wait in the outbox in their order, the ticket is open, the lesson waits
     * among the suggestions.
     *
     * @return what became of each, in the order of the turns
     */
    Future<List<Recorded>> record(List<Turn> turns);
}
