package it.sportello.core.hands;

import io.vertx.core.Future;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import java.util.List;
import java.util.Set;

/** Where notes about tickets are kept, and for whom they are. */
public interface Notes {

    /**
     * Adds a note; an unknown ticket changes nothing.
     *
     * @param mentioned for whom it is besides; whoever writes it needs no telling
     */
    Future<Void> add(long ticket, StaffId by, Words text, Set<StaffId> mentioned);

    /** The notes of a ticket, the first one first. */
    Future<List<Note>> of(long ticket);

    /** The notes in which someone is mentioned and which he has not seen, the latest first. */
    Future<List<Note>> unseen(StaffId who, int limit);

    Future<Integer> countUnseen(StaffId who);

    /** Someone has read the notes of a ticket. */
    Future<Void> seen(long ticket, StaffId who);
}
