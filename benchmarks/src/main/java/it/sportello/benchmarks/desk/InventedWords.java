package it.sportello.benchmarks.desk;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words of no language, some of them used far more than others, much as in any language. */
final class InventedWords {
    private static final int VOCABULARY = 20_000;
    private static final long SEED = 7;
    private static final String[] SYLLABLES = {
        "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "tra", "bri", "cle", "gno"
    };

    private final Random random = new Random(SEED);
    private final List<String> words =
            IntStream.range(0, VOCABULARY).mapToObj(n -> invented()).toList();

    String some() {
        return words.get((int) (VOCABULARY * Math.pow(random.nextDouble(), 3)));
    }

    String some(int count) {
        return Stream.generate(this::some).limit(count).collect(Collectors.joining(" "));
    }

    String mistyped() {
        String word = some();
        return word.substring(0, 2) + word.substring(3);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private String invented() {
        return random.ints(2L + random.nextInt(3), 0, SYLLABLES.length)
                .mapToObj(at -> SYLLABLES[at])
                .collect(Collectors.joining());
    }
}
