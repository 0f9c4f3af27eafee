package it.sportello.benchmarks.traffic;

/** Numbers for updates and citizens that no earlier run on the same database has used. */
final class Numbers {
    private long last = System.currentTimeMillis() * 1000;

    long next() {
        return ++last;
    }
}
