package it.sportello.core.counter;

import io.vertx.core.Future;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.State;
import it.sportello.core.counter.InMemoryCounter.HeardEntry;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Conversations in memory. */
final class InMemoryConversations implements Conversations {
    private final InMemoryCounter counter;

    InMemoryConversations(InMemoryCounter counter) {
        this.counter = counter;
    }

    @Override
    public Future<Conversation> open(ConversationKey key, Language otherwise) {
        synchronized (counter) {
            return Future.succeededFuture(current(key, otherwise));
        }
    }

    private Conversation current(ConversationKey key, Language otherwise) {
        return counter.conversation(key).orElseGet(() -> new Conversation(key, 0, State.fresh(otherwise)));
    }

    @Override
    public Future<List<Recorded>> record(List<Turn> turns) {
        synchronized (counter) {
            return Future.succeededFuture(turns.stream().map(this::record).toList());
        }
    }

    private Recorded record(Turn turn) {
        List<HeardEntry> entries = turn.messages().stream()
                .map(id -> Objects.requireNonNull(counter.heard.get(id), "message"))
                .toList();
        ConversationKey key = turn.next().key();
        if (entries.get(0).done) {
            return Recorded.BEFORE;
        }
        if (current(key, Language.ITALIAN).version() != turn.next().version()) {
            return Recorded.STALE;
        }
        entries.forEach(entry -> entry.done = true);
        turn.understood()
                .ifPresent(understood -> turn.messages().forEach(id -> counter.understood.put(id, understood)));
        counter.keep(turn.next());
        if (turn.ticket().isEmpty()) {
            turn.next()
                    .state()
                    .unanswered()
                    .ifPresent(words ->
                            counter.leaveOpen(key, words, turn.next().state().language()));
        }
        turn.say().forEach(draft -> counter.say(key, draft, Optional.empty()));
        turn.lesson().ifPresent(lesson -> counter.teach(key, lesson));
        turn.remark().ifPresent(remark -> counter.remark(key, turn.messages(), remark));
        turn.ticket().ifPresent(ticket -> counter.open(key, ticket));
        if (turn.isUrgent()) {
            counter.tickets().raise(key);
        }
        return Recorded.DONE;
    }
}
