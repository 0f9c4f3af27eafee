package it.sportello.server.pipeline;

import io.vertx.core.Future;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.Turn;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import java.util.List;
import java.util.Objects;

/** Conversations in which turns that are decided at the same time are recorded together. */
public final class SharedConversations implements Conversations {
    private final Conversations kept;
    private final SharedCommits<Turn, Recorded> turns;

    public SharedConversations(Conversations kept, SharedCommits<Turn, Recorded> turns) {
        this.kept = Objects.requireNonNull(kept, "kept");
        this.turns = Objects.requireNonNull(turns, "turns");
    }

    @Override
    public Future<Conversation> open(ConversationKey key, Language otherwise) {
        return kept.open(key, otherwise);
    }

    @Override
    public Future<List<Recorded>> record(List<Turn> decided) {
        List<Future<Recorded>> recorded = decided.stream().map(turns::add).toList();
        return Future.join(recorded).map(all -> all.<Recorded>list());
    }
}
