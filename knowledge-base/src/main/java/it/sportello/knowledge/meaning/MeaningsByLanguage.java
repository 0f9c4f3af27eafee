package it.sportello.knowledge.meaning;

import it.sportello.core.message.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In which languages meanings can be found: an embedding of one language is of no use for another. */
public record MeaningsByLanguage(Map<Language, Meanings> all) {
    public MeaningsByLanguage {
        all = Map.copyOf(all);
    }

    /** Where no embedding was brought. */
    public static MeaningsByLanguage none() {
        return new MeaningsByLanguage(Map.of());
    }

    public static MeaningsByLanguage of(Meanings meanings, Set<Language> languages) {
        Map<Language, Meanings> all = new HashMap<>();
        languages.forEach(language -> all.put(language, meanings));
        return new MeaningsByLanguage(all);
    }

    public Optional<Meanings> in(Language language) {
        return Optional.ofNullable(all.get(language));
    }
}
