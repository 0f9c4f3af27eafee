package it.sportello.knowledge.understanding;

import it.sportello.core.message.Language;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order in which the served languages are tried. */
final class LanguageOrder {
    private final Map<Language, List<Language>> bySpoken = new HashMap<>();
    private final List<Language> otherwise;

    LanguageOrder(Collection<Language> served) {
        // Who speaks a language that is not served writes Italian to an Italian office, before any other.
        this.otherwise = first(Language.ITALIAN, List.copyOf(served));
        served.forEach(spoken -> bySpoken.put(spoken, first(spoken, otherwise)));
    }

    private static List<Language> first(Language one, List<Language> languages) {
        return languages.stream()
                .sorted(Comparator.comparing(language -> !language.equals(one)))
                .toList();
    }

    /** All of them, that one first where it is served. */
    List<Language> from(Language spoken) {
        return bySpoken.getOrDefault(spoken, otherwise);
    }
}
