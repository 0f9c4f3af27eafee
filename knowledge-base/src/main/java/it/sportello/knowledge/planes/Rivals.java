package it.sportello.knowledge.planes;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The examples that a plane has to be found against: each is a rival of those outcomes that it resembles most, by the
 * cosine with the sum of their examples. The others lie far on their side nearly always.
 */
final class Rivals {
    /** Outcomes for each example; with half as many, the first planes were wrong so often that it took longer. */
    private static final int NEAREST = 20;

    private final int[][] features;
    private final float[][] values;
    private final int[] outcomes;
    private final BitSet[] rivals;

    /** For each feature the outcomes that have it, and the sum of its values there. */
    private final int[][] outcomesOf;

    private final float[][] sumsOf;

    Rivals(int[][] features, float[][] values, int[] outcomes, int size) {
        this.features = features;
        this.values = values;
        this.outcomes = outcomes;
        int count = Arrays.stream(outcomes).max().orElse(-1) + 1;
        this.outcomesOf = new int[size][0];
        this.sumsOf = new float[size][0];
        this.rivals =
                Stream.generate(() -> new BitSet(outcomes.length)).limit(count).toArray(BitSet[]::new);
        sum();
        level(count);
        float[] likeness = new float[count];
        for (int row = 0; row < outcomes.length; row++) {
            compare(row, likeness);
        }
    }

    boolean includes(int outcome, int row) {
        return rivals[outcome].get(row);
    }

    private void sum() {
        int[] used = new int[sumsOf.length];
        int[] ordered = IntStream.range(0, outcomes.length)
                .boxed()
                .sorted((one, other) -> Integer.compare(outcomes[one], outcomes[other]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int row : ordered) {
            for (int at = 0; at < features[row].length; at++) {
                int feature = features[row][at];
                add(feature, outcomes[row], values[row][at], used);
            }
        }
    }

    /** Rows come outcome by outcome, so that a feature's last sum is the only one that can grow. */
    private void add(int feature, int outcome, float value, int[] used) {
        int place = used[feature] - 1;
        if (place < 0 || outcomesOf[feature][place] != outcome) {
            place = used[feature]++;
            if (place == outcomesOf[feature].length) {
                outcomesOf[feature] = Arrays.copyOf(outcomesOf[feature], 2 * place + 1);
                sumsOf[feature] = Arrays.copyOf(sumsOf[feature], 2 * place + 1);
            }
            outcomesOf[feature][place] = outcome;
        }
        sumsOf[feature][place] += value;
    }

    /** To sums of the same length. What a row reserved too much has a sum of 0 and does no harm. */
    private void level(int count) {
        double[] squares = new double[count];
        for (int feature = 0; feature < sumsOf.length; feature++) {
            for (int at = 0; at < sumsOf[feature].length; at++) {
                squares[outcomesOf[feature][at]] += sumsOf[feature][at] * sumsOf[feature][at];
            }
        }
        for (int feature = 0; feature < sumsOf.length; feature++) {
            for (int at = 0; at < sumsOf[feature].length; at++) {
                sumsOf[feature][at] /= (float) Math.sqrt(squares[outcomesOf[feature][at]]);
            }
        }
    }

    private void compare(int row, float[] likeness) {
        Arrays.fill(likeness, 0);
        for (int at = 0; at < features[row].length; at++) {
            int[] among = outcomesOf[features[row][at]];
            float[] sums = sumsOf[features[row][at]];
            float value = values[row][at];
            for (int each = 0; each < among.length; each++) {
                likeness[among[each]] += value * sums[each];
            }
        }
        float[] ascending = likeness.clone();
        Arrays.sort(ascending);
        float enough = ascending[Math.max(0, ascending.length - NEAREST)];
        for (int outcome = 0; outcome < likeness.length; outcome++) {
            rivals[outcome].set(row, likeness[outcome] >= enough);
        }
    }
}
