package it.sportello.benchmarks.traffic;

import it.sportello.benchmarks.platform.Sighting;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Who is told what the platform took for a chat. */
final class Ears {
    private final Map<String, Consumer<Sighting>> chats = new HashMap<>();

    void listen(String chat, Consumer<Sighting> heard) {
        chats.put(chat, heard);
    }

    /** Of chats that belong to nobody here, nothing is told. */
    void hear(Sighting sighting) {
        chats.getOrDefault(sighting.chat(), nobody -> {}).accept(sighting);
    }
}
