package it.sportello.core.house;

import io.vertx.core.Future;
import it.sportello.core.staff.StaffId;
import java.util.List;
import java.util.Optional;

/** The details that administrators have kept at the desk. Each change is told to every node. */
public interface KeptDetails {

    /** The latest decisions, the last first: that one counts. Empty where nobody has decided anything. */
    Future<List<Kept<HouseDetails>>> latest(int limit);

    /**
     * Keeps details, or empty to let the settings file count again.
     *
     * @param seen the version that was in force when this was decided; 0: none
     * @return false where somebody has decided otherwise since then; nothing is kept
     */
    Future<Boolean> keep(Optional<HouseDetails> details, int seen, StaffId who);
}
