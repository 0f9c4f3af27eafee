package it.sportello.core.announcement;

import java.time.Instant;
import java.util.List;

/** What is announced just now, from memory: it answers at once and never fails. */
public interface Board {
    /** Where nothing is announced. */
    Board EMPTY = now -> List.of();

    /** All that is in force at that time, the oldest first. */
    List<Announcement> at(Instant now);
}
