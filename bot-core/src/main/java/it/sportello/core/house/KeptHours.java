package it.sportello.core.house;

import io.vertx.core.Future;
import it.sportello.core.hours.WrittenHours;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.StaffId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The opening hours that administrators have kept at the desk, for each office by itself; without an office: those that
 * are usual for all. Each change is told to every node.
 */
public interface KeptHours {

    /** The last decision for each office for which there is one: that one counts. */
    Future<Map<Optional<OfficeId>, Kept<WrittenHours>>> last();

    /** The latest decisions for an office, the last first. */
    Future<List<Kept<WrittenHours>>> latest(Optional<OfficeId> office, int limit);

    /**
     * Keeps hours, or empty to let the file count again.
     *
     * @param seen the version that was in force when this was decided; 0: none
     * @return false where somebody has decided otherwise since then; nothing is kept
     */
    Future<Boolean> keep(Optional<OfficeId> office, Optional<WrittenHours> hours, int seen, StaffId who);
}
