package it.sportello.knowledge.exchange.imports;

import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An import as it is kept.
 *
 * @param file its name
 * @param who brought it; empty where a command did
 */
public record KeptImport(long number, String file, Optional<StaffId> who, Instant brought, State state) {

    /** How far it came. */
    public enum State {
        WAITING,
        TAKEN,
        UNDONE
    }

    public KeptImport {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(brought, "brought");
        Objects.requireNonNull(state, "state");
    }
}
