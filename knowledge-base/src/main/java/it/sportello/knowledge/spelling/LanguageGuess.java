package it.sportello.knowledge.spelling;

import it.sportello.core.message.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the served languages apart by the words and letter triples of their own examples. It decides only when one
 * language is far likelier than the others; a short or mixed message stays undecided.
 */
public final class LanguageGuess {
    /** Natural logarithm of the odds; words and their letters count twice, so it must be more than it seems. */
    private static final double FAR_LIKELIER = 8;

    private static final double SMOOTHING = 0.3;

    private record Seen(Language language, Map<String, Integer> counts, double total) {}

    private record Likely(Seen seen, double likelihood) {}

    private final List<Seen> languages;
    private final Set<String> vocabulary = new HashSet<>();

    public LanguageGuess(Map<Language, List<List<String>>> examples) {
        this(examples.entrySet().stream().map(entry -> seen(entry.getKey(), entry.getValue())));
    }

    private LanguageGuess(Stream<Seen> read) {
        this.languages =
                read.sorted(Comparator.comparing(one -> one.language().code())).toList();
        languages.forEach(seen -> vocabulary.addAll(seen.counts().keySet()));
    }

    /** The same with other examples of some languages. */
    public LanguageGuess with(Map<Language, List<List<String>>> changed) {
        return new LanguageGuess(Stream.concat(
                languages.stream().filter(seen -> !changed.containsKey(seen.language())),
                changed.entrySet().stream().map(entry -> seen(entry.getKey(), entry.getValue()))));
    }

    private static Seen seen(Language language, List<List<String>> examples) {
        Map<String, Integer> counts = new HashMap<>();
        examples.forEach(words -> signs(words).forEach(sign -> counts.merge(sign, 1, Integer::sum)));
        return new Seen(
                language,
                counts,
                counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** The language of a message of at least two words; empty where it is not clear. */
    public Optional<Language> of(List<String> words) {
        if (words.size() < 2 || languages.size() < 2) {
            return Optional.empty();
        }
        List<String> signs = signs(words).stream().filter(vocabulary::contains).toList();
        List<Likely> likeliest = languages.stream()
                .map(seen -> new Likely(seen, likelihood(seen, signs)))
                .sorted(Comparator.comparingDouble(one -> -one.likelihood()))
                .toList();
        Seen first = likeliest.get(0).seen();
        double odds = likeliest.get(0).likelihood() - likeliest.get(1).likelihood();
        boolean hasAWord = words.stream().anyMatch(first.counts()::containsKey);
        return hasAWord && odds > FAR_LIKELIER ? Optional.of(first.language()) : Optional.empty();
    }

    /** The share of a message's words that one of the languages is known to use, 0 to 1. */
    public double known(List<String> words) {
        return languages.stream()
                        .mapToDouble(seen -> words.stream()
                                .filter(seen.counts()::containsKey)
                                .count())
                        .max()
                        .orElse(0)
                / Math.max(words.size(), 1);
    }

    private double likelihood(Seen seen, List<String> signs) {
        return signs.stream()
                .mapToDouble(sign -> Math.log((seen.counts().getOrDefault(sign, 0) + SMOOTHING)
                        / (seen.total() + SMOOTHING * vocabulary.size())))
                .sum();
    }

    private static List<String> signs(List<String> words) {
        List<String> signs = new ArrayList<>();
        for (String word : words) {
            if (!Character.isLetter(word.codePointAt(0))) {
                continue;
            }
            signs.add(word);
            String whole = '<' + word + '>';
            for (int from = 0; from + 3 <= whole.length(); from++) {
                signs.add('<' + whole.substring(from, from + 3));
            }
        }
        return signs;
    }
}
