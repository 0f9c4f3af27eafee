package it.sportello.knowledge.spelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts right what a finger slipped on, by the words of the examples alone: a letter left out, doubled, added or moved.
 * A letter put in another's place stays: so do too many words differ that both exist. Of several words the most
 * frequent one was meant.
 */
public final class Speller {
    /** Shorter words are alike too often: every second one would become another. */
    private static final int SHORTEST = 4;

    private final Map<String, Integer> counts = new HashMap<>();

    /** The words that a piece is left of when they drop at most one letter. */
    private final Map<String, List<String>> wholes = new HashMap<>();

    private final Comparator<String> byFrequency = Comparator.<String>comparingInt(word -> counts.getOrDefault(word, 0))
            .thenComparing(word -> word);

    /** From the words of the examples. */
    public Speller(Collection<List<String>> examples) {
        examples.forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
        counts.keySet().stream()
                .filter(Speller::isSpelt)
                .forEach(word -> remains(word)
                        .forEach(remain -> wholes.computeIfAbsent(remain, first -> new ArrayList<>(1))
                                .add(word)));
    }

    /** The message with each word that no example has replaced by the one that was meant, where there is one. */
    public List<String> corrected(List<String> words) {
        return words.stream().map(this::corrected).toList();
    }

    private String corrected(String word) {
        if (counts.containsKey(word) || !isSpelt(word)) {
            return word;
        }
        return remains(word).stream()
                .flatMap(remain -> wholes.getOrDefault(remain, List.of()).stream())
                .filter(whole ->
                        whole.length() != word.length() || letters(whole).equals(letters(word)))
                .max(byFrequency)
                .orElse(word);
    }

    private static boolean isSpelt(String word) {
        return word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter);
    }

    private static List<Integer> letters(String word) {
        return word.chars().sorted().boxed().toList();
    }

    /** The word itself, and what remains of it without one of its letters. */
    private static Set<String> remains(String word) {
        Set<String> remains = new HashSet<>(Set.of(word));
        for (int at = 0; at < word.length(); at++) {
            remains.add(word.substring(0, at) + word.substring(at + 1));
        }
        return remains;
    }
}
