package it.sportello.knowledge.intent;

import java.util.Random;

/**
 * Finds the plane that separates one outcome from the others with the widest margin: a support vector machine with
 * squared loss, by coordinate descent on its dual (Hsieh and others, 2008). The same data always gives the same plane.
 */
final class Separator {
    /** How dear a wrong example is; 1 is the customary choice, and the measurements here did not move it. */
    private static final double COST = 1;

    private static final int MOST_ROUNDS = 60;
    private static final double GOOD_ENOUGH = 0.05;
    private static final long SEED = 17;

    private final int[][] features;
    private final float[][] values;
    private final int size;
    private final double[] lengths;

    Separator(int[][] features, float[][] values, int size) {
        this.features = features;
        this.values = values;
        this.size = size;
        this.lengths = new double[features.length];
        for (int row = 0; row < features.length; row++) {
            lengths[row] = 1 / (2 * COST);
            for (float value : values[row]) {
                lengths[row] += value * value;
            }
        }
    }

    double[] against(int outcome, int[] outcomes) {
        double[] weights = new double[size];
        double[] duals = new double[features.length];
        int[] order = new int[features.length];
        for (int row = 0; row < order.length; row++) {
            order[row] = row;
        }
        Random random = new Random(SEED);
        double worst = Double.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && worst > GOOD_ENOUGH; round++) {
            shuffle(order, random);
            worst = 0;
            for (int row : order) {
                worst = Math.max(worst, step(row, outcomes[row] == outcome ? 1 : -1, weights, duals));
            }
        }
        return weights;
    }

    /** Moves the plane by one example; returns how far that example was from content. */
    private double step(int row, int side, double[] weights, double[] duals) {
        double gradient = side * margin(row, weights) - 1 + duals[row] / (2 * COST);
        double violation = duals[row] == 0 ? Math.min(gradient, 0) : gradient;
        if (violation != 0) {
            double before = duals[row];
            duals[row] = Math.max(before - gradient / lengths[row], 0);
            double change = (duals[row] - before) * side;
            for (int at = 0; at < features[row].length; at++) {
                weights[features[row][at]] += change * values[row][at];
            }
        }
        return Math.abs(violation);
    }

    private double margin(int row, double[] weights) {
        double sum = 0;
        for (int at = 0; at < features[row].length; at++) {
            sum += weights[features[row][at]] * values[row][at];
        }
        return sum;
    }

    private static void shuffle(int[] order, Random random) {
        for (int at = order.length - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            int kept = order[at];
            order[at] = order[other];
            order[other] = kept;
        }
    }
}
