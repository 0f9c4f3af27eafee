package it.sportello.knowledge.intent;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Weighs features: the rarer among the examples, the heavier. Words and pieces of words are brought to the same length
 * apart, so that a long word does not count more than a telling one.
 */
final class Weighing {
    private static final String ALWAYS = "1";

    /** Pairs say little that their words do not: at full weight they cost half a point of accuracy. */
    private static final double SHARE_OF_A_PAIR = 0.5;

    /** In how many examples a feature is, which are counted one after the other. */
    private static final class Frequency {
        private int examples;
        private int last = -1;

        void count(int example) {
            examples += example == last ? 0 : 1;
            last = example;
        }
    }

    private final Numbering numbering;
    private final String[] names;
    private final double[] weights;
    private final double unseen;

    /** From the words of each example. */
    Weighing(Features features, List<List<String>> examples) {
        Map<String, Frequency> frequency = new TreeMap<>(frequency(features.ofAll(examples)));
        this.names =
                Stream.concat(frequency.keySet().stream(), Stream.of(ALWAYS)).toArray(String[]::new);
        this.weights = frequency.entrySet().stream()
                .mapToDouble(
                        entry -> share(entry.getKey().charAt(0)) * rarity(examples.size(), entry.getValue().examples))
                .toArray();
        this.unseen = rarity(examples.size(), 0);
        this.numbering = new Numbering(
                features,
                List.copyOf(frequency.keySet()),
                examples.stream().flatMap(List::stream).toList());
    }

    private static Map<String, Frequency> frequency(List<List<String>> examples) {
        Map<String, Frequency> frequency = new HashMap<>();
        for (int example = 0; example < examples.size(); example++) {
            for (String feature : examples.get(example)) {
                frequency.computeIfAbsent(feature, first -> new Frequency()).count(example);
            }
        }
        return frequency;
    }

    private static double share(char kind) {
        return kind == Features.PAIR ? SHARE_OF_A_PAIR : 1;
    }

    private static double rarity(int examples, int count) {
        return Math.log((1.0 + examples) / (1.0 + count)) + 1;
    }

    /** How many features there are; the last is the one that every message has. */
    int size() {
        return names.length;
    }

    /** What the features are called, by their numbers. */
    String[] names() {
        return names.clone();
    }

    Weighed weigh(List<String> words) {
        Numbering.Numbered message = numbering.of(words);
        return weighed(message.features(), message.strange() * unseen);
    }

    /** The numbers of the features of some words, one for each time. */
    int[] numbers(List<String> words) {
        return numbering.of(words).features();
    }

    /** The share of a message's pieces, known or not, that are known and wanted: by weight, 0 to 1. */
    double share(Weighed message, IntPredicate wanted) {
        double share = 0;
        for (int at = 0; at < message.features().length - 1; at++) {
            int feature = message.features()[at];
            share += numbering.isPiece(feature) && wanted.test(feature) ? weights[feature] : 0;
        }
        return message.pieces() == 0 ? 0 : share / message.pieces();
    }

    /** From the sorted numbers, each as often as its feature stands in the message. */
    private Weighed weighed(int[] found, double weightOfStrange) {
        int size = found.length;
        int[] features = new int[size + 1];
        float[] values = new float[size + 1];
        double words = 0;
        double pieces = 0;
        double weightOfPieces = weightOfStrange;
        int next = 0;
        for (int from = 0, to; from < size; from = to) {
            for (to = from + 1; to < size && found[to] == found[from]; to++) {}
            double weight = weights[found[from]];
            boolean isPiece = numbering.isPiece(found[from]);
            double value = (to - from == 1 ? 1 : 1 + Math.log(to - from)) * weight;
            words += isPiece ? 0 : value * value;
            pieces += isPiece ? value * value : 0;
            weightOfPieces += isPiece ? weight : 0;
            features[next] = found[from];
            values[next++] = (float) value;
        }
        level(features, values, next, Math.sqrt(2 * words), Math.sqrt(2 * pieces));
        features[next] = names.length - 1;
        values[next++] = 1;
        return new Weighed(Arrays.copyOf(features, next), Arrays.copyOf(values, next), weightOfPieces);
    }

    private void level(int[] features, float[] values, int size, double words, double pieces) {
        for (int at = 0; at < size; at++) {
            values[at] /= (float) (numbering.isPiece(features[at]) ? pieces : words);
        }
    }
}
