package it.sportello.server.http;

import it.sportello.core.message.ConversationKey;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who on this node reads along in which conversation, to be told when there is something new. */
public final class LiveLines {
    private final Function<ConversationKey, String> noticeOf;
    private final Map<String, Set<Runnable>> readers = new ConcurrentHashMap<>();

    /** @param noticeOf what the database's notices call a conversation */
    public LiveLines(Function<ConversationKey, String> noticeOf) {
        this.noticeOf = Objects.requireNonNull(noticeOf, "noticeOf");
    }

    /** Tells a reader of each change until the returned action is run. */
    Runnable read(ConversationKey key, Runnable reader) {
        String notice = noticeOf.apply(key);
        readers.computeIfAbsent(notice, none -> ConcurrentHashMap.newKeySet()).add(reader);
        return () -> readers.computeIfPresent(notice, (name, others) -> without(others, reader));
    }

    private static @Nullable Set<Runnable> without(Set<Runnable> readers, Runnable reader) {
        readers.remove(reader);
        return readers.isEmpty() ? null : readers;
    }

    /** The conversation that a notice names has changed. */
    public void changed(String notice) {
        readers.getOrDefault(notice, Set.of()).forEach(Runnable::run);
    }

    /** Notices may have been missed: everyone looks. */
    public void anyChanged() {
        readers.values().forEach(all -> all.forEach(Runnable::run));
    }
}
