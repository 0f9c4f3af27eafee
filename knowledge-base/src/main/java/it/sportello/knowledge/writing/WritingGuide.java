package it.sportello.knowledge.writing;

import it.sportello.core.message.Language;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What an office wants its writers to heed in one language.
 *
 * @param abbreviations words after whose full stop a sentence goes on, in lower case without that stop
 * @param acronyms that need no explanation, in capitals
 * @param plainer words by the office's words that they should replace, in lower case
 */
public record WritingGuide(
        Language language, Set<String> abbreviations, Set<String> acronyms, Map<String, String> plainer) {
    public WritingGuide {
        Objects.requireNonNull(language, "language");
        abbreviations = Set.copyOf(abbreviations);
        acronyms = Set.copyOf(acronyms);
        plainer = Collections.unmodifiableMap(new LinkedHashMap<>(plainer));
    }

    /** Which counts only. */
    public static WritingGuide empty(Language language) {
        return new WritingGuide(language, Set.of(), Set.of(), Map.of());
    }
}
