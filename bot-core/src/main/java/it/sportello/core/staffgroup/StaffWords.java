package it.sportello.core.staffgroup;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;

/** What was said in the staff's group, from when the inbox has kept it until somebody has attended to it. */
public interface StaffWords {

    /** The oldest that waits, and none of a topic in which an earlier one waits still; it can be taken again after the lease. */
    Future<Optional<StaffWord>> take(Duration lease);

    /** Nothing is to be said to it. */
    Future<Void> done(long id);

    /** The topic is to be told that; the words themselves are kept no longer. */
    Future<Void> answer(long id, StaffAnswer answer);
}
