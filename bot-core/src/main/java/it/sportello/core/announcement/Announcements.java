package it.sportello.core.announcement;

import io.vertx.core.Future;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where announcements are kept. Each change is told to every node. */
public interface Announcements {

    /** Those that are in force or will be, the oldest first. */
    Future<List<Announcement>> coming(Instant now);

    /** Those that have ended, the latest first. */
    Future<List<Announcement>> past(Instant now, int limit);

    Future<Optional<Announcement>> find(long id);

    /** Keeps a new one, whatever its number; gives its number. */
    Future<Long> add(Announcement announcement, StaffId who);

    /** Puts one in place of the one of its number, which citizens who have heard that one hear no more; false: there is none. */
    Future<Boolean> change(Announcement announcement, StaffId who);

    /** Ends one that has not ended; false where there is nothing to end. */
    Future<Boolean> end(long id, Instant now, StaffId who);
}
