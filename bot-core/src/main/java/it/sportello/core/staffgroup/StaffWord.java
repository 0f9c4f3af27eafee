package it.sportello.core.staffgroup;

import it.sportello.core.message.StaffOrder;
import java.time.Instant;
import java.util.Objects;

/**
 * Something that was said or done in a topic of the staff's group, and waits to be attended.
 *
 * @param topic the platform's number of the topic
 * @param sender the platform's number of who did it; 0 where he hides it
 * @param at when it was kept
 * @param attempts how often it was taken, this time included
 */
public record StaffWord(long id, long topic, long sender, StaffOrder order, Instant at, int attempts) {
    public StaffWord {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(at, "at");
    }
}
