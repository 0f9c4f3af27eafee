package it.sportello.core.hands;

import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/** What one of the staff tells the others about a ticket; the citizen never reads it. */
public record Note(long ticket, StaffId by, Words text, Set<StaffId> mentioned, Instant at) {
    public Note {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(text, "text");
        mentioned = Set.copyOf(mentioned);
        Objects.requireNonNull(at, "at");
    }
}
