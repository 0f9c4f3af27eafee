package it.sportello.knowledge.evaluation;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** How much of the heap is in use. */
final class Memory {
    /** What one collection frees may hold more to be freed by the next. */
    private static final int COLLECTIONS = 3;

    private Memory() {}

    /** Bytes in use once everything that nobody needs is gone; takes a moment. */
    static long inUse() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int turn = 0; turn < COLLECTIONS; turn++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
