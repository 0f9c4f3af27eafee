package it.sportello.desk.live;

import it.sportello.core.message.ConversationKey;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who on this node wants to be told when something happens to tickets or is said in a conversation. */
public final class Happenings {
    private static final String ALL_TICKETS = "tickets";
    private static final String CONVERSATION = "line:";

    private final Function<ConversationKey, String> noticeOf;
    private final Map<String, Set<Runnable>> watchers = new ConcurrentHashMap<>();

    /** @param noticeOf what the database's notices call a conversation */
    public Happenings(Function<ConversationKey, String> noticeOf) {
        this.noticeOf = Objects.requireNonNull(noticeOf, "noticeOf");
    }

    /** Tells of whatever happens to any ticket until the returned action is run. */
    public Runnable tickets(Runnable watcher) {
        return watch(ALL_TICKETS, watcher);
    }

    /** Tells of what happens to one ticket and of what is said in its conversation until the returned action is run. */
    public Runnable ticket(long id, ConversationKey conversation, Runnable watcher) {
        Runnable changes = watch(Long.toString(id), watcher);
        Runnable lines = watch(CONVERSATION + noticeOf.apply(conversation), watcher);
        return () -> {
            changes.run();
            lines.run();
        };
    }

    /** Something happened to the ticket of that number. */
    public void ticketChanged(String id) {
        tell(id);
        tell(ALL_TICKETS);
    }

    /** Something was said in the conversation that a notice names so. */
    public void lineChanged(String notice) {
        tell(CONVERSATION + notice);
    }

    /** Notices may have been missed: everyone looks. */
    public void anyChanged() {
        watchers.keySet().forEach(this::tell);
    }

    private void tell(String topic) {
        watchers.getOrDefault(topic, Set.of()).forEach(Runnable::run);
    }

    private Runnable watch(String topic, Runnable watcher) {
        Runnable own = watcher::run;
        watchers.compute(topic, (name, others) -> with(others, own));
        return () -> watchers.computeIfPresent(topic, (name, others) -> without(others, own));
    }

    private static Set<Runnable> with(@Nullable Set<Runnable> others, Runnable watcher) {
        Set<Runnable> all = others == null ? ConcurrentHashMap.newKeySet() : others;
        all.add(watcher);
        return all;
    }

    private static @Nullable Set<Runnable> without(Set<Runnable> watchers, Runnable watcher) {
        watchers.remove(watcher);
        return watchers.isEmpty() ? null : watchers;
    }
}
