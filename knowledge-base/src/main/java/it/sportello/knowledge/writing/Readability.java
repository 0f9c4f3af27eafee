package it.sportello.knowledge.writing;

import it.sportello.core.message.Language;
import it.sportello.knowledge.writing.Advice.Ease;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How easily sentences are read. Italian: Gulpease, 89 + (300 · sentences − 10 · letters) / words. Other languages:
 * Flesch's reading ease with syllables counted by groups of vowels, which is near enough for English.
 */
final class Readability {
    /** Below, one word more or less moves the points by several. */
    static final int FEWEST_WORDS = 15;

    private static final Pattern VOWELS = Pattern.compile("[aeiouyàèéìòù]+");

    private Readability() {}

    static Optional<Ease> of(List<String> sentences, Language language) {
        List<String> words =
                sentences.stream().flatMap(one -> Sentences.words(one).stream()).toList();
        if (words.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        double points =
                language.equals(Language.ITALIAN) ? gulpease(sentences.size(), words) : flesch(sentences.size(), words);
        return Optional.of(new Ease(Math.max(0, Math.min(100, points))));
    }

    private static double gulpease(int sentences, List<String> words) {
        long letters = words.stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .count();
        return 89 + (300.0 * sentences - 10.0 * letters) / words.size();
    }

    private static double flesch(int sentences, List<String> words) {
        long syllables = words.stream().mapToLong(Readability::syllables).sum();
        double length = (double) words.size() / sentences;
        return 206.835 - 1.015 * length - 84.6 * syllables / words.size();
    }

    /** A silent e at the end is no syllable. */
    private static long syllables(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String spoken = lower.endsWith("e") && lower.length() > 3 ? lower.substring(0, lower.length() - 1) : lower;
        return Math.max(1, VOWELS.matcher(spoken).results().count());
    }
}
