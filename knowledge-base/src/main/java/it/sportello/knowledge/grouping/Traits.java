package it.sportello.knowledge.grouping;

import it.sportello.core.message.Language;
import it.sportello.knowledge.intent.Features;
import it.sportello.knowledge.spelling.PlainWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is seen of questions: their stems and the pieces of their words. Neighbouring stems are left out, because two
 * people who ask the same rarely say it in the same order.
 */
final class Traits {
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+");

    private Traits() {}

    /** Of each question in its place; none where it has no word. */
    static List<List<String>> of(List<Asked> questions) {
        List<List<String>> traits = new ArrayList<>();
        questions.forEach(question -> traits.add(List.of()));
        Map<Language, List<Integer>> byLanguage = IntStream.range(0, questions.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        place -> questions.get(place).language(),
                        () -> new TreeMap<>(Comparator.comparing(Language::code)),
                        Collectors.toList()));
        byLanguage.forEach((language, places) -> {
            List<List<String>> seen = new Features(language)
                    .ofAll(places.stream()
                            .map(place -> words(questions.get(place)))
                            .toList());
            for (int at = 0; at < seen.size(); at++) {
                traits.set(places.get(at), telling(seen.get(at)));
            }
        });
        return traits;
    }

    /** Numbers are of houses, bills and days: they part what belongs together. They stay where there is nothing else. */
    private static List<String> words(Asked question) {
        List<String> all = PlainWords.of(question.words());
        List<String> words =
                all.stream().filter(word -> !NUMBER.matcher(word).matches()).toList();
        return words.isEmpty() ? all : words;
    }

    private static List<String> telling(List<String> features) {
        return features.stream()
                .filter(feature -> feature.charAt(0) != Features.PAIR)
                .toList();
    }

    static boolean isPiece(String trait) {
        return trait.charAt(0) == Features.PIECE;
    }

    /** The same for questions that differ in case, accents, signs and numbers only. */
    static String key(Asked question) {
        return question.language() + " " + String.join(" ", words(question));
    }
}
