package it.sportello.knowledge.intent;

/** Turns evidence into the chance that the likeliest intent is the right one. */
public final class Confidence {
    /** From here on it is said as the answer. */
    public static final double ANSWER = 0.5;

    /** From here on it is asked whether it was meant. */
    public static final double ASK = 0.25;

    private Confidence() {}

    static double of(Evidence evidence) {
        double sum =
                -2.0 + 2.0 * evidence.margin() + 2.0 * evidence.lead() + 1.0 * evidence.known() + evidence.nearest();
        return 1 / (1 + Math.exp(-sum));
    }
}
