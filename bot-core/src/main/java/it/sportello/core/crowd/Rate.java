package it.sportello.core.crowd;

/**
 * How often something was asked in the last hour, against what is usual at that time.
 *
 * @param now in the last hour
 * @param usual in an hour, on average
 */
public record Rate(int now, double usual) {
    /** Fewer do not call anybody to the desk. */
    static final int FEWEST = 5;

    /** Three times as many as usual is more than a busy Monday. */
    private static final double TIMES = 3;

    /** By chance alone a count strays from its mean by its root; by more than four of them about once in years. */
    private static final double DEVIATIONS = 4;

    public Rate {
        if (now < 0 || usual < 0) {
            throw new IllegalArgumentException("rate: nothing is asked less than never");
        }
    }

    /** Whether so many ask at once that somebody should look. */
    public boolean isSpike() {
        return now >= FEWEST && now >= TIMES * usual && now >= usual + DEVIATIONS * Math.sqrt(usual);
    }

    /** Whether a spike that was told is over: fewer than half of what makes one. */
    public boolean isCalm() {
        return now < FEWEST || now < TIMES * usual / 2;
    }
}
