package it.sportello.core.deadline;

import io.vertx.core.Future;
import it.sportello.core.deadline.Promise.Target;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where it is kept which promises became pressing, and who heads which office. */
public interface Promises {

    /** Notes that a promise is due soon; whoever looks at tickets is told the first time. */
    Future<Void> soon(Promise promise);

    /**
     * Notes that a promise was not kept, once: then the ticket has a step of it as well, with the head.
     *
     * @return whether it was noted now
     */
    Future<Boolean> missed(Promise promise, Optional<StaffId> head);

    /** What is due soon or late, not done yet, and whose ticket is open: what is due first first. */
    Future<List<Pressing>> pressing(int limit);

    /** The promises that were due between these moments and were not kept, what was due first first. */
    Future<List<Lateness>> late(Instant from, Instant until, Optional<OfficeId> office, int limit);

    /** States why a promise was not kept; whether there is such a one. */
    Future<Boolean> explain(long ticket, Target target, Lateness.Reason reason);

    /** As {@link Escalations#choose} named them; an office that is missing has none. */
    Future<Map<OfficeId, StaffId>> heads();
}
