package it.sportello.core.house;

import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What an administrator has once decided at the desk.
 *
 * @param version 1 for the first decision; 0 stands for none
 * @param value empty: the settings file counts again
 */
public record Kept<T>(int version, Optional<T> value, Instant at, StaffId who) {
    public Kept {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(who, "who");
    }
}
