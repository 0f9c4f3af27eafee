package it.sportello.knowledge.intent;

import it.sportello.core.message.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/**
 * What the model sees of a message: stems, neighbouring stems, and pieces of words, which survive a slip of the
 * finger. Of a language without a stemmer the words themselves stand for stems.
 */
final class Features implements FeatureGenerator {
    static final char STEM = 's';
    static final char PAIR = 'b';
    static final char PIECE = 'c';

    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;

    private static final Map<Language, SnowballStemmer.ALGORITHM> STEMMERS = Map.of(
            Language.ITALIAN, SnowballStemmer.ALGORITHM.ITALIAN,
            Language.ENGLISH, SnowballStemmer.ALGORITHM.ENGLISH);

    private final Optional<SnowballStemmer.ALGORITHM> algorithm;

    Features(Language language) {
        Objects.requireNonNull(language, "language");
        this.algorithm = Optional.ofNullable(STEMMERS.get(language));
    }

    @Override
    public Collection<String> extractFeatures(String[] words, Map<String, Object> nothing) {
        return of(List.of(words));
    }

    List<String> of(List<String> words) {
        List<String> features = new ArrayList<>();
        List<String> stems = stems(words);
        stems.forEach(stem -> features.add(STEM + stem));
        for (int at = 1; at < stems.size(); at++) {
            features.add(PAIR + stems.get(at - 1) + ' ' + stems.get(at));
        }
        words.forEach(word -> addPieces('<' + word + '>', features));
        return features;
    }

    private List<String> stems(List<String> words) {
        // A stemmer keeps the word it works on, so that threads cannot share one.
        return algorithm
                .map(SnowballStemmer::new)
                .map(stemmer -> words.stream()
                        .map(word -> stemmer.stem(word).toString())
                        .toList())
                .orElse(words);
    }

    private static void addPieces(String word, List<String> features) {
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int from = 0; from + length <= word.length(); from++) {
                features.add(PIECE + word.substring(from, from + length));
            }
        }
    }
}
