package it.sportello.core.letter;

import io.vertx.core.Future;
import it.sportello.core.staff.StaffId;

/** Who was told in which week what grows old among the answers that he keeps. */
public interface Digests {

    /** Whether he is to be told now; of all nodes that ask only one is told so, and only once for each week. */
    Future<Boolean> begin(StaffId who, long week);

    /** He was certainly not told: he is to be told again. */
    Future<Void> takeBack(StaffId who, long week);
}
