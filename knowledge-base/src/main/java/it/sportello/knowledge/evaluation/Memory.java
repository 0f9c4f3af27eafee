package it.sportello.knowledge.evaluation;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;
import java.util.function.Supplier;

/** What things take of the heap. */
final class Memory {
    /** The serial collector lets some of what is dead lie, and clears it all only every fourth time. */
    private static final int COLLECTIONS = 4;

    private Memory() {}

    /** Bytes that a new thing holds once all that was needed to make it is gone; nobody else may make any meanwhile. */
    static long heldBy(Supplier<?> made) {
        long before = inUse();
        Object thing = made.get();
        long held = inUse() - before;
        Reference.reachabilityFence(thing);
        return held;
    }

    private static long inUse() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int turn = 0; turn < COLLECTIONS; turn++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
