package it.sportello.knowledge.intent;

import it.sportello.core.message.Language;
import it.sportello.knowledge.spelling.Stems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import opennlp.tools.doccat.FeatureGenerator;

/**
 * What the model sees of a message: stems, neighbouring stems, and pieces of words, which survive a slip of the
 * finger. Of a language without a stemmer the words themselves stand for stems.
 */
public final class Features implements FeatureGenerator {
    public static final char STEM = 's';
    public static final char PAIR = 'b';
    public static final char PIECE = 'c';

    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;

    /** One word: its stem, the feature that this is, and its pieces. */
    record Sight(String stem, String feature, List<String> pieces) {}

    private final Stems stems;

    public Features(Language language) {
        this.stems = new Stems(language);
    }

    @Override
    public Collection<String> extractFeatures(String[] words, Map<String, Object> nothing) {
        return ofAll(List.of(List.of(words))).get(0);
    }

    /** One word by itself. */
    Sight sight(String word) {
        return sight(word, stems.stemmer());
    }

    /** What two neighbouring stems are. */
    static String pair(String stem, String next) {
        return PAIR + stem + ' ' + next;
    }

    /** Of messages that share most of their words: each word is looked into but once. */
    public List<List<String>> ofAll(List<List<String>> messages) {
        UnaryOperator<String> stemmer = stems.stemmer();
        Map<String, Sight> seen = new HashMap<>();
        return messages.stream()
                .map(words -> joined(words.stream()
                        .map(word -> seen.computeIfAbsent(word, one -> sight(one, stemmer)))
                        .toList()))
                .toList();
    }

    private static Sight sight(String word, UnaryOperator<String> stemmer) {
        String stem = stemmer.apply(word);
        List<String> pieces = new ArrayList<>();
        addPieces('<' + word + '>', pieces);
        return new Sight(stem, STEM + stem, pieces);
    }

    private static List<String> joined(List<Sight> words) {
        List<String> features = new ArrayList<>();
        words.forEach(word -> features.add(word.feature()));
        for (int at = 1; at < words.size(); at++) {
            features.add(pair(words.get(at - 1).stem(), words.get(at).stem()));
        }
        words.forEach(word -> features.addAll(word.pieces()));
        return features;
    }

    private static void addPieces(String word, List<String> features) {
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int from = 0; from + length <= word.length(); from++) {
                features.add(PIECE + word.substring(from, from + length));
            }
        }
    }
}
