package it.sportello.knowledge.freshness;

import io.vertx.core.Future;
import it.sportello.core.knowledge.OfficeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What owners are to be reminded of: at the desk, and by whoever sends them mail. Only published answers count. */
public interface Reminders {

    /**
     * How many answers need a look for each reason; a reason without one is absent.
     *
     * @param owner of that office only; of all where it is empty
     */
    Future<Map<Concern, Integer>> counts(Horizon horizon, Optional<OfficeId> owner);

    /** Those answers, the earliest day first, then by id. */
    Future<List<Reminder>> list(Concern concern, Horizon horizon, Optional<OfficeId> owner, int limit, int offset);
}
