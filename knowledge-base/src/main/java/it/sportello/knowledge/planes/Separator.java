package it.sportello.knowledge.planes;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

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

    /** So many planes side by side fill a line of the processor's cache. */
    static final int TOGETHER = 16;

    private static final int MOST_ROUNDS = 60;
    private static final int MOST_LOOKS = 12;
    private static final double GOOD_ENOUGH = 0.1;

    private static final long SEED = 17;

    private final int[][] features;
    private final float[][] values;
    private final int[] outcomes;
    private final int size;
    private final BitSet aside;
    private final Rivals rivals;
    private final float[] lengths;

    /**
     * Examples as numbered features with their values, and the outcome of each.
     *
     * @param aside those that belong to no other outcome's others
     */
    record Rows(int[][] features, float[][] values, int[] outcomes, BitSet aside) {}

    Separator(Rows rows, int size) {
        this.features = rows.features();
        this.values = rows.values();
        this.outcomes = rows.outcomes();
        this.aside = rows.aside();
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

    /**
     * For each of some outcomes, side by side, the weight of each feature against all others. Together they look through
     * the examples once where each alone would have to.
     *
     * @param to the outcome after the last; at most {@link #TOGETHER} after the first
     */
    List<float[]> against(int from, int to) {
        List<Search> searches = IntStream.range(from, to).mapToObj(Search::new).toList();
        searches.forEach(Search::begin);
        for (int look = 0; look < MOST_LOOKS && someJoined(searches); look++) {
            searches.forEach(Search::settle);
        }
        return searches.stream().map(search -> search.weights).toList();
    }

    /** Whether examples were found that a plane wrongly takes to lie far on their side. */
    private boolean someJoined(List<Search> searches) {
        float[] together = sideBySide(searches);
        float[] margins = new float[TOGETHER];
        boolean joined = false;
        for (int row = 0; row < features.length; row++) {
            margins(row, together, margins);
            for (int at = 0; at < searches.size(); at++) {
                joined |= searches.get(at).joins(row, margins[at]);
            }
        }
        return joined;
    }

    private float[] sideBySide(List<Search> searches) {
        float[] together = new float[size * TOGETHER];
        for (int at = 0; at < searches.size(); at++) {
            float[] weights = searches.get(at).weights;
            for (int feature = 0; feature < size; feature++) {
                together[feature * TOGETHER + at] = weights[feature];
            }
        }
        return together;
    }

    private void margins(int row, float[] together, float[] margins) {
        Arrays.fill(margins, 0);
        for (int each = 0; each < features[row].length; each++) {
            int from = features[row][each] * TOGETHER;
            float value = values[row][each];
            for (int at = 0; at < TOGETHER; at++) {
                margins[at] += value * together[from + at];
            }
        }
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

        void begin() {
            for (int row = 0; row < features.length; row++) {
                if (minds(row) && (outcomes[row] == outcome || rivals.includes(outcome, row))) {
                    join(row);
                }
            }
            settle();
        }

        /** Takes an example into account that lies too near, or on the wrong side. */
        boolean joins(int row, float margin) {
            boolean joins = !isAtWork[row] && minds(row) && side(row) * margin - 1 < -GOOD_ENOUGH;
            if (joins) {
                join(row);
            }
            return joins;
        }

        private boolean minds(int row) {
            return outcomes[row] == outcome || !aside.get(row);
        }

        private void join(int row) {
            isAtWork[row] = true;
            work[busy++] = row;
        }

        void settle() {
            double worst = Double.MAX_VALUE;
            for (int round = 0; round < MOST_ROUNDS && worst > GOOD_ENOUGH; round++) {
                shuffle();
                worst = 0;
                for (int at = busy - 1; at >= 0; at--) {
                    worst = Math.max(worst, step(at));
                }
            }
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
