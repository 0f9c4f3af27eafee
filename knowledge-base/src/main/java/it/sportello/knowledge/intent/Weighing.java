package it.sportello.knowledge.intent;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Weighs features: the rarer among the examples, the heavier. Words and pieces of words are brought to the same length
 * apart, so that a long word does not count more than a telling one.
 */
final class Weighing {
    private static final String ALWAYS = "1";

    /** Pairs say little that their words do not: at full weight they cost half a point of accuracy. */
    private static final double SHARE_OF_A_PAIR = 0.5;

    private record Known(int number, double weight, boolean isPiece) {}

    /** In how many examples a feature is, which are counted one after the other. */
    private static final class Frequency {
        private int examples;
        private int last = -1;

        void count(int example) {
            examples += example == last ? 0 : 1;
            last = example;
        }
    }

    private final Map<String, Known> known = new HashMap<>();
    private final Known[] byNumber;
    private final String[] names;
    private final double unseen;

    /** From the features of each example. */
    Weighing(List<List<String>> examples) {
        Map<String, Frequency> frequency = new HashMap<>();
        for (int example = 0; example < examples.size(); example++) {
            for (String feature : examples.get(example)) {
                frequency.computeIfAbsent(feature, first -> new Frequency()).count(example);
            }
        }
        this.names = new String[frequency.size() + 1];
        this.byNumber = new Known[frequency.size()];
        frequency.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> learn(entry.getKey(), rarity(examples.size(), entry.getValue().examples)));
        names[known.size()] = ALWAYS;
        this.unseen = rarity(examples.size(), 0);
    }

    private void learn(String feature, double rare) {
        int number = known.size();
        Known one = new Known(number, rare * share(feature.charAt(0)), feature.charAt(0) == Features.PIECE);
        known.put(feature, one);
        names[number] = feature;
        byNumber[number] = one;
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

    Weighed weigh(List<String> features) {
        int[] found = numbers(features);
        Arrays.sort(found);
        return weighed(found, weightOfPieces(features));
    }

    /** The numbers of those features that are known, one for each time that it stands in the message. */
    int[] numbers(List<String> features) {
        int[] found = new int[features.size()];
        int size = 0;
        for (String feature : features) {
            Known one = known.get(feature);
            if (one != null) {
                found[size++] = one.number();
            }
        }
        return Arrays.copyOf(found, size);
    }

    private double weightOfPieces(List<String> features) {
        Set<String> pieces = new HashSet<>();
        double all = 0;
        for (String feature : features) {
            if (feature.charAt(0) == Features.PIECE && pieces.add(feature)) {
                all += Optional.ofNullable(known.get(feature))
                        .map(Known::weight)
                        .orElse(unseen);
            }
        }
        return all;
    }

    /** The share of a message's pieces, known or not, that are known and wanted: by weight, 0 to 1. */
    double share(Weighed message, IntPredicate wanted) {
        double share = 0;
        for (int at = 0; at < message.features().length - 1; at++) {
            Known one = byNumber[message.features()[at]];
            share += one.isPiece() && wanted.test(one.number()) ? one.weight() : 0;
        }
        return message.pieces() == 0 ? 0 : share / message.pieces();
    }

    /** From the sorted numbers, each as often as its feature stands in the message. */
    private Weighed weighed(int[] found, double weightOfPieces) {
        int size = found.length;
        int[] features = new int[size + 1];
        float[] values = new float[size + 1];
        double words = 0;
        double pieces = 0;
        int next = 0;
        for (int from = 0, to; from < size; from = to) {
            for (to = from + 1; to < size && found[to] == found[from]; to++) {}
            Known one = byNumber[found[from]];
            double value = (to - from == 1 ? 1 : 1 + Math.log(to - from)) * one.weight();
            words += one.isPiece() ? 0 : value * value;
            pieces += one.isPiece() ? value * value : 0;
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
            values[at] /= (float) (byNumber[features[at]].isPiece() ? pieces : words);
        }
    }
}
