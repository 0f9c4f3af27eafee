package it.sportello.core.deadline;

import io.vertx.core.Future;
import it.sportello.core.counter.Draft;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.StaffId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where it is kept what is to follow a promise that was not kept, and what has followed. */
public interface Escalations {

    /** What follows in which office; in the others a late request stays where it is. */
    Future<Map<OfficeId, Aftermath>> chosen();

    /**
     * Names the head of an office and chooses what follows there. Either both are kept or none: what goes to the head must
     * have one.
     *
     * @param head empty: it has none
     * @param what empty: nothing follows
     */
    Future<Void> choose(OfficeId office, Optional<StaffId> head, Optional<Aftermath> what);

    /**
     * Late requests of offices that want something to follow, by their number. Not among them: what was answered or closed
     * since, what a second person reads now, and what something has followed already; nor what waits and is to wait.
     *
     * @param behind the number behind which to look on
     */
    Future<List<Overdue>> overdue(long behind, int limit);

    /**
     * Gives the ticket to the head, or back to those that wait, with a step of it; its former holder has it no more. Of
     * many who try at the same time one alone does it.
     *
     * @param say what the citizen is told, in order, behind what waits to be said
     * @return whether it was so still; otherwise nothing was changed and nothing said
     */
    Future<Boolean> follow(Overdue overdue, Optional<StaffId> head, List<Draft> say);
}
