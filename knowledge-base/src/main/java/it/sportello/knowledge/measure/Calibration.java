package it.sportello.knowledge.measure;

import java.util.List;

/** Whether a confidence is the chance that it claims to be. */
public final class Calibration {
    private static final int BINS = 15;

    private Calibration() {}

    /** The mean distance between confidence and the share that is right, over bins of equal width (ECE). */
    public static double error(List<Verdict> verdicts) {
        double[] distance = new double[BINS];
        for (Verdict one : verdicts) {
            int bin = Math.min((int) (one.confidence() * BINS), BINS - 1);
            distance[bin] += one.confidence() - (one.isRight() ? 1 : 0);
        }
        double sum = 0;
        for (double each : distance) {
            sum += Math.abs(each);
        }
        return verdicts.isEmpty() ? 0 : sum / verdicts.size();
    }
}
