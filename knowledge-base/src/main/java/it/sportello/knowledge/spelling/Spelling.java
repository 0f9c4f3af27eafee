package it.sportello.knowledge.spelling;

import it.sportello.core.message.Language;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How one language is written in a chat.
 *
 * @param abbreviations chat spelling to what it stands for, one or more words
 */
public record Spelling(Language language, Map<String, List<String>> abbreviations) {
    public Spelling {
        Objects.requireNonNull(language, "language");
        abbreviations = Map.copyOf(abbreviations);
    }

    /** With abbreviations as they stand in a file. */
    public static Spelling of(Language language, Map<String, String> written) {
        Map<String, List<String>> abbreviations = new HashMap<>();
        written.forEach((shorthand, meaning) ->
                abbreviations.put(String.join(" ", PlainWords.of(shorthand)), PlainWords.of(meaning)));
        return new Spelling(language, abbreviations);
    }

    /** The plain words of a message, abbreviations written out. */
    public List<String> words(String text) {
        return expanded(PlainWords.of(text));
    }

    public List<String> expanded(List<String> plain) {
        if (Collections.disjoint(abbreviations.keySet(), plain)) {
            return plain;
        }
        return plain.stream()
                .flatMap(word -> Stream.ofNullable(abbreviations.get(word))
                        .findFirst()
                        .map(List::stream)
                        .orElseGet(() -> Stream.of(word)))
                .toList();
    }
}
