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
import java.util.stream.IntStream;

/**
 * Tells the served languages apart by the words and letter triples of their own examples. It decides only when one
 * language is far likelier than the others; a short or mixed message stays undecided.
 */
public final class LanguageGuess {
    /** Natural logarithm of the odds; words and their letters count twice, so it must be more than it seems. */
    private static final double FAR_LIKELIER = 8;

    private static final double SMOOTHING = 0.3;

    private final List<Language> languages;

    /** How often each sign stands in the examples of each language, by the language's place. */
    private final Map<String, int[]> counts = new HashMap<>();

    private final double[] totals;

    public LanguageGuess(Map<Language, List<List<String>>> examples) {
        this(examples.keySet());
        examples.forEach(this::see);
    }

    private LanguageGuess(Set<Language> languages) {
        this.languages =
                languages.stream().sorted(Comparator.comparing(Language::code)).toList();
        this.totals = new double[languages.size()];
    }

    /** The same with other examples of some languages. */
    public LanguageGuess with(Map<Language, List<List<String>>> changed) {
        Set<Language> all = new HashSet<>(languages);
        all.addAll(changed.keySet());
        LanguageGuess other = new LanguageGuess(all);
        for (int place = 0; place < languages.size(); place++) {
            if (!changed.containsKey(languages.get(place))) {
                other.seeAsIn(this, place);
            }
        }
        changed.forEach(other::see);
        return other;
    }

    private void see(Language language, List<List<String>> examples) {
        int place = languages.indexOf(language);
        Map<String, Integer> uses = new HashMap<>();
        examples.forEach(words -> words.forEach(word -> uses.merge(word, 1, Integer::sum)));
        uses.forEach((word, times) -> signs(word).forEach(sign -> see(place, sign, times)));
    }

    private void seeAsIn(LanguageGuess other, int theirs) {
        int place = languages.indexOf(other.languages.get(theirs));
        other.counts.forEach((sign, seen) -> {
            if (seen[theirs] > 0) {
                see(place, sign, seen[theirs]);
            }
        });
    }

    private void see(int place, String sign, int times) {
        counts.computeIfAbsent(sign, first -> new int[languages.size()])[place] += times;
        totals[place] += times;
    }

    /** The language of a message of at least two words; empty where it is not clear. */
    public Optional<Language> of(List<String> words) {
        if (words.size() < 2 || languages.size() < 2) {
            return Optional.empty();
        }
        double[] likelihoods = likelihoods(words);
        int first = 0;
        double second = Double.NEGATIVE_INFINITY;
        for (int place = 1; place < likelihoods.length; place++) {
            boolean isLikelier = likelihoods[place] > likelihoods[first];
            second = Math.max(second, likelihoods[isLikelier ? first : place]);
            first = isLikelier ? place : first;
        }
        int likeliest = first;
        boolean hasAWord = words.stream().anyMatch(word -> isKnown(word, likeliest));
        return hasAWord && likelihoods[first] - second > FAR_LIKELIER
                ? Optional.of(languages.get(first))
                : Optional.empty();
    }

    private boolean isKnown(String sign, int place) {
        int[] seen = counts.get(sign);
        return seen != null && seen[place] > 0;
    }

    /** The share of a message's words that one of the languages is known to use, 0 to 1. */
    public double known(List<String> words) {
        return IntStream.range(0, languages.size())
                        .mapToDouble(place -> words.stream()
                                .filter(word -> isKnown(word, place))
                                .count())
                        .max()
                        .orElse(0)
                / Math.max(words.size(), 1);
    }

    private double[] likelihoods(List<String> words) {
        double[] likelihoods = new double[languages.size()];
        words.forEach(word -> signs(word).forEach(sign -> weigh(sign, likelihoods)));
        return likelihoods;
    }

    private void weigh(String sign, double[] likelihoods) {
        int[] seen = counts.get(sign);
        for (int place = 0; seen != null && place < likelihoods.length; place++) {
            likelihoods[place] += Math.log((seen[place] + SMOOTHING) / (totals[place] + SMOOTHING * counts.size()));
        }
    }

    private static List<String> signs(String word) {
        if (!Character.isLetter(word.codePointAt(0))) {
            return List.of();
        }
        List<String> signs = new ArrayList<>();
        signs.add(word);
        String whole = '<' + word + '>';
        for (int from = 0; from + 3 <= whole.length(); from++) {
            signs.add('<' + whole.substring(from, from + 3));
        }
        return signs;
    }
}
