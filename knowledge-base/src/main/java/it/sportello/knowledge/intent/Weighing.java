package it.sportello.knowledge.intent;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weighs features: the rarer among the examples, the heavier. Words and pieces of words are brought to the same length
 * apart, so that a long word does not count more than a telling one.
 */
final class Weighing {
    private static final String ALWAYS = "1";

    /** Pairs say little that their words do not: at full weight they cost half a point of accuracy. */
    private static final double SHARE_OF_A_PAIR = 0.5;

    private final Map<String, Double> rarity = new HashMap<>();
    private final double unseen;

    /** From the features of each example. */
    Weighing(List<List<String>> examples) {
        Map<String, Integer> frequency = new HashMap<>();
        examples.forEach(features -> new HashSet<>(features).forEach(f -> frequency.merge(f, 1, Integer::sum)));
        frequency.forEach((feature, count) -> rarity.put(feature, rarity(examples.size(), count)));
        this.unseen = rarity(examples.size(), 0);
    }

    private static double rarity(int examples, int count) {
        return Math.log((1.0 + examples) / (1.0 + count)) + 1;
    }

    Weighed weigh(Collection<String> features) {
        Map<String, Integer> counts = new TreeMap<>();
        features.forEach(feature -> counts.merge(feature, 1, Integer::sum));
        Map<String, Double> words = new TreeMap<>();
        Map<String, Double> pieces = new TreeMap<>();
        double all = 0;
        double known = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            String feature = entry.getKey();
            double rare = rarity.getOrDefault(feature, unseen);
            if (feature.charAt(0) == Features.STEM) {
                all += rare;
                known += rarity.containsKey(feature) ? rare : 0;
            }
            if (rarity.containsKey(feature)) {
                double value = (1 + Math.log(entry.getValue())) * rare * share(feature);
                (feature.charAt(0) == Features.PIECE ? pieces : words).put(feature, value);
            }
        }
        return joined(words, pieces, all == 0 ? 0 : known / all);
    }

    private static double share(String feature) {
        return feature.charAt(0) == Features.PAIR ? SHARE_OF_A_PAIR : 1;
    }

    private static Weighed joined(Map<String, Double> words, Map<String, Double> pieces, double known) {
        int size = words.size() + pieces.size() + 1;
        String[] features = new String[size];
        float[] values = new float[size];
        int next = fill(words, features, values, 0);
        next = fill(pieces, features, values, next);
        features[next] = ALWAYS;
        values[next] = 1;
        return new Weighed(features, values, known);
    }

    private static int fill(Map<String, Double> block, String[] features, float[] values, int from) {
        double length = Math.sqrt(
                2 * block.values().stream().mapToDouble(value -> value * value).sum());
        int next = from;
        for (Map.Entry<String, Double> entry : block.entrySet()) {
            features[next] = entry.getKey();
            values[next++] = (float) (entry.getValue() / length);
        }
        return next;
    }
}
