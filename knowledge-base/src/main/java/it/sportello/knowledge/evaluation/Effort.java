package it.sportello.knowledge.evaluation;

import java.lang.management.ManagementFactory;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What a piece of work cost.
 *
 * @param seconds by the clock
 * @param processorSeconds of all processors together, those for compiling and for clearing memory included: what it
 *     takes on one core that has nothing else to do
 */
record Effort(double seconds, double processorSeconds) {
    private static final double NANOS_IN_A_SECOND = 1e9;

    /** A result and its cost. */
    record Spent<T>(T result, Effort effort) {
        Spent {
            Objects.requireNonNull(result, "result");
            Objects.requireNonNull(effort, "effort");
        }
    }

    static <T> Spent<T> of(Supplier<T> work) {
        long began = System.nanoTime();
        long had = processor();
        T result = work.get();
        long took = processor() - had;
        return new Spent<>(
                result, new Effort((System.nanoTime() - began) / NANOS_IN_A_SECOND, took / NANOS_IN_A_SECOND));
    }

    private static long processor() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
