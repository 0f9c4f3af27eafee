package it.sportello.knowledge.intent;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Chances from figures: the sum of the weighed figures, pressed between 0 and 1. Fitted by the greatest likelihood, but
 * drawn towards the weights that it starts from, so that few observations cannot lead it astray; and no figure ever
 * speaks against, which keeps it from mending one chance observation by another.
 */
public record Logistic(double start, List<Double> weights) {
    /** How strongly weights are drawn to those before: as much as some ten observations would. */
    private static final double PULL = 2;

    private static final double PULL_OF_START = 1e-3;
    private static final double LONGEST_STEP = 1;
    private static final double STILL = 1e-4;
    private static final int MOST_ROUNDS = 200;

    /** What was seen: figures, whether it was so, and how much that counts. */
    record Observation(double[] figures, boolean holds, double counts) {
        Observation {
            Objects.requireNonNull(figures, "figures");
        }
    }

    public Logistic {
        weights = List.copyOf(weights);
    }

    double sum(double[] figures) {
        double sum = start;
        for (int at = 0; at < figures.length; at++) {
            sum += weights.get(at) * figures[at];
        }
        return sum;
    }

    double chance(double[] figures) {
        return chance(sum(figures));
    }

    private static double chance(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }

    /** These weights moved towards what was seen. The same observations in the same order give the same weights. */
    Logistic fittedTo(List<Observation> seen) {
        return new Fit(seen).done();
    }

    /** One weight after the other takes Newton's step until all stand still. */
    private final class Fit {
        private final List<Observation> seen;
        private final double[] before;
        private final double[] now;
        private final double[] sums;

        Fit(List<Observation> seen) {
            this.seen = seen;
            this.before = new double[weights.size() + 1];
            before[0] = start;
            for (int at = 1; at < before.length; at++) {
                before[at] = weights.get(at - 1);
            }
            this.now = before.clone();
            this.sums = seen.stream().mapToDouble(one -> sum(one.figures())).toArray();
        }

        Logistic done() {
            double widest = Double.MAX_VALUE;
            for (int round = 0; round < MOST_ROUNDS && widest > STILL; round++) {
                widest = 0;
                for (int at = 0; at < now.length; at++) {
                    widest = Math.max(widest, Math.abs(step(at)));
                }
            }
            return new Logistic(
                    now[0], Arrays.stream(now, 1, now.length).boxed().toList());
        }

        private double step(int at) {
            double pull = at == 0 ? PULL_OF_START : PULL;
            double slope = pull * (now[at] - before[at]);
            double bend = pull;
            for (int each = 0; each < sums.length; each++) {
                Observation one = seen.get(each);
                double figure = figure(one, at);
                double chance = chance(sums[each]);
                slope += one.counts() * (chance - (one.holds() ? 1 : 0)) * figure;
                bend += one.counts() * chance * (1 - chance) * figure * figure;
            }
            double step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, -slope / bend));
            double next = at == 0 ? now[at] + step : Math.max(0, now[at] + step);
            return move(at, next - now[at]);
        }

        private double move(int at, double by) {
            now[at] += by;
            for (int each = 0; each < sums.length; each++) {
                sums[each] += by * figure(seen.get(each), at);
            }
            return by;
        }

        private double figure(Observation one, int at) {
            return at == 0 ? 1 : one.figures()[at - 1];
        }
    }
}
