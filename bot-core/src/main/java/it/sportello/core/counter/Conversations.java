package it.sportello.core.counter;

import io.vertx.core.Future;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;

/** Where conversations are kept. */
public interface Conversations {

    /** What became of a turn. */
    enum Recorded {
        /** It stands. */
        DONE,
        /** The conversation has changed since it was opened: open it again and decide anew. Nothing was kept. */
        STALE,
        /** The message had been recorded before. Nothing was kept. */
        BEFORE
    }

    /** The conversation as it stands; a fresh one of version 0 in the given language where nothing was said yet. */
    Future<Conversation> open(ConversationKey key, Language otherwise);

    /**
     * Records a turn in one transaction: the message is done, the state is the new one with its version grown by one,
     * the drafts wait in the outbox in their order, the ticket is open, the lesson waits among the suggestions.
     */
    Future<Recorded> record(Turn turn);
}
