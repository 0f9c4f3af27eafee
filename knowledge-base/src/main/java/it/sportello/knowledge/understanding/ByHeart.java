package it.sportello.knowledge.understanding;

import it.sportello.core.knowledge.DeskIntent;
import it.sportello.knowledge.spelling.Spelling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The messages that the desk knows word for word in one language.
 *
 * @param longest the number of words of the longest of them
 */
record ByHeart(Spelling spelling, Map<List<String>, DeskIntent> texts, int longest) {

    static ByHeart of(DeskWords desk) {
        Map<List<String>, DeskIntent> texts = new HashMap<>();
        for (DeskIntent intent : DeskIntent.values()) {
            desk.intents()
                    .getOrDefault(intent, List.of())
                    .forEach(text -> texts.putIfAbsent(desk.spelling().words(text), intent));
        }
        texts.remove(List.<String>of());
        int longest = texts.keySet().stream().mapToInt(List::size).max().orElse(0);
        return new ByHeart(desk.spelling(), texts, longest);
    }

    /** What a message of these plain words wants; abbreviations written out make it no shorter. */
    Optional<DeskIntent> intent(List<String> plain) {
        return plain.size() > longest ? Optional.empty() : Optional.ofNullable(texts.get(spelling.expanded(plain)));
    }
}
