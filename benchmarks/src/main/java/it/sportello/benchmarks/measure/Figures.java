package it.sportello.benchmarks.measure;

import java.util.concurrent.ConcurrentLinkedQueue;

/** Durations as they come, to be read when all have. */
public final class Figures {
    private static final double NANOS_PER_MILLI = 1_000_000;

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    public void add(long duration) {
        nanos.add(duration);
    }

    public int count() {
        return nanos.size();
    }

    /** The milliseconds that this share of all durations, 0 to 1, did not exceed; 0 without any. */
    public double millis(double share) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return 0;
        }
        int place = (int) Math.ceil(share * sorted.length) - 1;
        return Math.round(sorted[Math.max(0, place)] / NANOS_PER_MILLI * 10) / 10.0;
    }
}
