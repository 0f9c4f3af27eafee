package it.sportello.core.counter;

import java.util.Objects;

/** An outgoing message, by its id, and how its sending ended. */
public record Settled(long message, Settlement settlement) {
    public Settled {
        Objects.requireNonNull(settlement, "settlement");
    }
}
