package it.sportello.core.ticket;

import io.vertx.core.Future;
import it.sportello.core.staff.StaffId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Who at the desk has a ticket before him just now, on whichever node. A courtesy among colleagues: it may be lost, and
 * what is older than {@link #LASTS} counts no more.
 */
public interface Readers {
    /** So long after his last sign someone counts as reading. */
    Duration LASTS = Duration.ofSeconds(25);

    /** So long after his last letter someone counts as typing. */
    Duration TYPING_LASTS = Duration.ofSeconds(8);

    /** Somebody who reads a ticket. */
    record Reader(StaffId who, boolean types) {
        public Reader {
            Objects.requireNonNull(who, "who");
        }
    }

    /** Somebody has the ticket before him. The others are told when he comes and when he begins to type. */
    Future<Void> reads(long ticket, StaffId who, boolean types);

    /** Somebody has left it; leaving what was not read changes nothing. */
    Future<Void> leaves(long ticket, StaffId who);

    /** All who read it, by their number. */
    Future<List<Reader>> of(long ticket);
}
