package it.sportello.knowledge.spelling;

import it.sportello.core.message.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the served languages are called in each other. */
public final class LanguageNames {
    private final Map<List<String>, Language> names = new HashMap<>();

    public LanguageNames(Collection<Language> served) {
        for (Language named : served) {
            for (Language spoken : served) {
                String name =
                        Locale.forLanguageTag(named.code()).getDisplayLanguage(Locale.forLanguageTag(spoken.code()));
                names.put(PlainWords.of(name), named);
            }
        }
    }

    /** The language that the words name; empty where they name none or several. */
    public Optional<Language> named(List<String> words) {
        List<Language> found = words.stream()
                .map(List::of)
                .filter(names::containsKey)
                .map(names::get)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
