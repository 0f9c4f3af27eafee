package it.sportello.benchmarks;

import it.sportello.benchmarks.traffic.Phase;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Finds the highest rate at which answers keep up with questions, by trying rates. */
final class Capacity {
    private static final Duration TRIAL = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TRIALS = 8;
    private static final double UP = 1.3;
    private static final double DOWN = 0.8;

    /** Answers that may still be missing at the end of a trial, in seconds of its rate: they are on their way. */
    private static final double LATE_SECONDS = 0.5;

    private static final double ON_TIME = 0.98;

    private final Scene scene;
    private double highest;
    private double answered;
    private double mostSeen;
    private double lowestMissed = Double.POSITIVE_INFINITY;

    Capacity(Scene scene) {
        this.scene = scene;
    }

    /** Answers a second at the highest rate that was kept up; where none was, the most that were answered at all. */
    double find(double guess) throws InterruptedException, ExecutionException, TimeoutException {
        double rate = guess;
        for (int trial = 0; trial < TRIALS && !isNear(); trial++) {
            attempt(rate);
            rate = next();
        }
        return highest > 0 ? answered : mostSeen;
    }

    private boolean isNear() {
        return highest > 0 && lowestMissed / highest < 1.08;
    }

    private double next() {
        if (highest == 0) {
            return lowestMissed * DOWN;
        }
        return Double.isInfinite(lowestMissed) ? highest * UP : (highest + lowestMissed) / 2;
    }

    private void attempt(double rate) throws InterruptedException, ExecutionException, TimeoutException {
        Phase phase = new Phase();
        long before = scene.crowd().account().allAnswered();
        long said = scene.on(() -> scene.pace().steadily(rate, TRIAL, phase));
        double perSecond = (scene.crowd().account().allAnswered() - before) / (double) TRIAL.toSeconds();
        mostSeen = Math.max(mostSeen, perSecond);
        long owed = scene.crowd().owed();
        boolean kept = said >= rate * TRIAL.toSeconds() * ON_TIME && owed <= rate * LATE_SECONDS + 32;
        if (kept && phase.refusedCount() == 0) {
            highest = rate;
            answered = perSecond;
        } else {
            lowestMissed = rate;
        }
        scene.tell("  " + Math.round(rate) + " a second: " + Math.round(perSecond) + " answered, " + owed + " behind, "
                + phase.refusedCount() + " refused");
        scene.on(() -> scene.pace().silence(PATIENCE));
    }
}
