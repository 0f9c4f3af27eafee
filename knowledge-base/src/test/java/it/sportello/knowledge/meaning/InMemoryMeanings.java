package it.sportello.knowledge.meaning;

import it.sportello.knowledge.spelling.PlainWords;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Knows of a few words that they mean the same; each other word means something of its own. */
public final class InMemoryMeanings implements Meanings {
    private static final int COORDINATES = 64;
    private static final int LONGEST = 2_000;
    private static final List<Set<String>> ALIKE = List.of(
            Set.of("rubbish", "garbage", "collected", "pick"),
            Set.of("married", "wedding"),
            Set.of("school", "grade", "enrolling"));

    private final String space;

    public InMemoryMeanings() {
        this("words alike");
    }

    /** One that calls its space otherwise, as another embedding would. */
    public InMemoryMeanings(String space) {
        this.space = space;
    }

    @Override
    public String space() {
        return space;
    }

    @Override
    public Optional<Meaning> of(String text) {
        List<String> words = PlainWords.of(text.substring(0, Math.min(text.length(), LONGEST)));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        float[] sum = new float[COORDINATES];
        words.stream().flatMap(InMemoryMeanings::told).forEach(word -> add(word, sum));
        return Optional.of(Meaning.of(sum));
    }

    /** Words of two letters or fewer tell nothing. */
    private static Stream<String> told(String word) {
        return word.length() < 3 ? Stream.empty() : Stream.of(concept(word));
    }

    private static String concept(String word) {
        return ALIKE.stream()
                .filter(alike -> alike.contains(word))
                .flatMap(alike -> alike.stream().min(Comparator.naturalOrder()).stream())
                .findFirst()
                .orElse(word);
    }

    private static void add(String word, float[] sum) {
        Random random = new Random(word.hashCode());
        for (int at = 0; at < sum.length; at++) {
            sum[at] += (float) random.nextGaussian();
        }
    }
}
