package it.sportello.knowledge.intent;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How near a message comes to the nearest example of an intent: the cosine of their features. */
final class Neighbours {
    /** The examples of an intent stand side by side. */
    private record Range(int from, int to) {}

    private final Map<String, Range> ranges = new HashMap<>();
    private final int[][] examplesOf;
    private final float[][] valuesOf;

    /** Of examples that are sorted by intent. */
    Neighbours(List<String> intents, List<Weighed> examples, int features) {
        for (int at = 0; at < intents.size(); at++) {
            Range here = new Range(at, at + 1);
            ranges.merge(intents.get(at), here, (one, other) -> new Range(one.from(), other.to()));
        }
        int[] sizes = new int[features];
        for (Weighed weighed : examples) {
            for (int at = 0; at < weighed.features().length - 1; at++) {
                sizes[weighed.features()[at]]++;
            }
        }
        this.examplesOf = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        this.valuesOf = Arrays.stream(sizes).mapToObj(float[]::new).toArray(float[][]::new);
        for (int example = examples.size() - 1; example >= 0; example--) {
            Weighed weighed = examples.get(example);
            for (int at = 0; at < weighed.features().length - 1; at++) {
                int feature = weighed.features()[at];
                int place = --sizes[feature];
                examplesOf[feature][place] = example;
                valuesOf[feature][place] = weighed.values()[at];
            }
        }
    }

    double nearest(Weighed message, String intent) {
        return Optional.ofNullable(ranges.get(intent))
                .map(range -> nearest(message, range))
                .orElse(0.0);
    }

    private double nearest(Weighed message, Range range) {
        double[] nearness = new double[range.to() - range.from()];
        for (int at = 0; at < message.features().length - 1; at++) {
            int[] examples = examplesOf[message.features()[at]];
            float[] values = valuesOf[message.features()[at]];
            int found = Arrays.binarySearch(examples, range.from());
            for (int each = found < 0 ? -found - 1 : found;
                    each < examples.length && examples[each] < range.to();
                    each++) {
                nearness[examples[each] - range.from()] += message.values()[at] * values[each];
            }
        }
        return Arrays.stream(nearness).max().orElse(0);
    }
}
