package it.sportello.knowledge.planes;

import java.util.Random;

/**
 * Finds the plane that separates one outcome from the others with the widest margin: a support vector machine with
 * squared loss. Most examples of other outcomes lie far on their side and never move the plane; so it works on the
 * outcome's rivals, and looks through all others only to see whether some must join. The same data always gives the same
 * plane.
 */
final class Separator {
    /** How dear a wrong example of another outcome is; 1 is the customary choice, and the measurements kept it. */
    private static final double COST = 1;

    /** One of the outcome's own is dearer: they are few among many. Held-out questions gained half a point by it. */
    private static final double COST_OF_OWN = 3;

    private static final int MOST_ROUNDS = 60;
    private static final int MOST_LOOKS = 12;
    private static final double GOOD_ENOUGH = 0.1;

    private static final long SEED = 17;

    private final int[][] features;
    private final float[][] values;
    private final int[] outcomes;
    private final int size;
    private final Rivals rivals;
    private final float[] lengths;

    Separator(int[][] features, float[][] values, int[] outcomes, int size) {
        this.features = features;
        this.values = values;
        this.outcomes = outcomes;
        this.size = size;
        this.rivals = new Rivals(features, values, outcomes, size);
        this.lengths = new float[features.length];
        for (int row = 0; row < features.length; row++) {
            double length = 0;
            for (float value : values[row]) {
                length += value * value;
            }
            lengths[row] = (float) length;
        }
    }

    /** The weight of each feature for one outcome against all others. */
    float[] against(int outcome) {
        return new Search(outcome).plane();
    }

    /** One plane in the making. */
    private final class Search {
        private final int outcome;
        private final float[] weights = new float[size];
        private final float[] duals = new float[features.length];
        private final boolean[] isAtWork = new boolean[features.length];
        private final int[] work = new int[features.length];
        private final Random random = new Random(SEED);
        private int busy;

        Search(int outcome) {
            this.outcome = outcome;
        }

        float[] plane() {
            for (int row = 0; row < features.length; row++) {
                if (outcomes[row] == outcome || rivals.includes(outcome, row)) {
                    join(row);
                }
            }
            settle();
            for (int look = 0; look < MOST_LOOKS && othersJoined(); look++) {
                settle();
            }
            return weights;
        }

        private void join(int row) {
            isAtWork[row] = true;
            work[busy++] = row;
        }

        private void settle() {
            double worst = Double.MAX_VALUE;
            for (int round = 0; round < MOST_ROUNDS && worst > GOOD_ENOUGH; round++) {
                shuffle();
                worst = 0;
                for (int at = busy - 1; at >= 0; at--) {
                    worst = Math.max(worst, step(at));
                }
            }
        }

        private boolean othersJoined() {
            int before = busy;
            for (int row = 0; row < features.length; row++) {
                if (!isAtWork[row] && side(row) * margin(row) - 1 < -GOOD_ENOUGH) {
                    join(row);
                }
            }
            return busy > before;
        }

        /** Moves the plane by one example; returns how far that example was from content. */
        private double step(int at) {
            int row = work[at];
            double gradient = side(row) * margin(row) - 1 + duals[row] * softness(row);
            if (duals[row] == 0 && gradient >= 0) {
                leave(at);
                return 0;
            }
            float before = duals[row];
            duals[row] = (float) Math.max(before - gradient / (lengths[row] + softness(row)), 0);
            move(row, (duals[row] - before) * side(row));
            return Math.abs(gradient);
        }

        private void leave(int at) {
            isAtWork[work[at]] = false;
            work[at] = work[--busy];
        }

        private double softness(int row) {
            return 1 / (2 * (outcomes[row] == outcome ? COST_OF_OWN : COST));
        }

        private int side(int row) {
            return outcomes[row] == outcome ? 1 : -1;
        }

        /** In four sums side by side: a processor adds them at once, where one sum waits for its predecessor. */
        private float margin(int row) {
            int[] at = features[row];
            float[] value = values[row];
            float first = 0;
            float second = 0;
            float third = 0;
            float fourth = 0;
            int each = 0;
            for (; each + 4 <= at.length; each += 4) {
                first += weights[at[each]] * value[each];
                second += weights[at[each + 1]] * value[each + 1];
                third += weights[at[each + 2]] * value[each + 2];
                fourth += weights[at[each + 3]] * value[each + 3];
            }
            for (; each < at.length; each++) {
                first += weights[at[each]] * value[each];
            }
            return first + second + third + fourth;
        }

        private void move(int row, float by) {
            int[] at = features[row];
            float[] value = values[row];
            for (int each = 0; each < at.length; each++) {
                weights[at[each]] += by * value[each];
            }
        }

        private void shuffle() {
            for (int at = busy - 1; at > 0; at--) {
                int other = random.nextInt(at + 1);
                int kept = work[at];
                work[at] = work[other];
                work[other] = kept;
            }
        }
    }
}
