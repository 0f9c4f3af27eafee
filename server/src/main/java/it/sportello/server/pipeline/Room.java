package it.sportello.server.pipeline;

import java.util.concurrent.atomic.AtomicLong;

/** How much may be on its way into the service at once, so that a flood is turned away and never fills the memory. */
public final class Room {
    /** What the smallest request takes up, whatever it says of itself. */
    private static final long LEAST = 8 * 1024;

    private final long bytes;
    private final AtomicLong taken = new AtomicLong();

    public Room(long bytes) {
        this.bytes = bytes;
    }

    /** Takes up room for so many bytes if there is any; whoever got in must leave again with the same number. */
    public boolean enter(long size) {
        long now = taken.addAndGet(Math.max(LEAST, size));
        if (now > bytes) {
            leave(size);
            return false;
        }
        return true;
    }

    public void leave(long size) {
        taken.addAndGet(-Math.max(LEAST, size));
    }
}
