package it.sportello.knowledge.meaning;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds each meaning once: while a model is trained, it is asked for the same examples again and again. */
public final class RememberedMeanings implements Meanings {
    private final Meanings meanings;
    private final Map<String, Optional<Meaning>> found = new ConcurrentHashMap<>();

    public RememberedMeanings(Meanings meanings) {
        this.meanings = Objects.requireNonNull(meanings, "meanings");
    }

    @Override
    public String space() {
        return meanings.space();
    }

    @Override
    public Optional<Meaning> of(String text) {
        return found.computeIfAbsent(text, meanings::of);
    }
}
