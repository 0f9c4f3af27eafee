package it.sportello.server.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens to the next messages to each chat; those beyond it are taken. */
final class Script {
    private final Map<String, Deque<Scripted>> byChat = new HashMap<>();

    synchronized void next(String chat, Scripted... replies) {
        byChat.computeIfAbsent(chat, unused -> new ArrayDeque<>()).addAll(List.of(replies));
    }

    synchronized Optional<Scripted> take(String chat) {
        return Optional.ofNullable(byChat.get(chat)).map(Deque::poll);
    }
}
