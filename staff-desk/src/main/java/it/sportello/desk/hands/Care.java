package it.sportello.desk.hands;

import it.sportello.core.care.Conducts;
import it.sportello.core.care.Proposals;
import java.util.Objects;

/** What protects citizens and staff from each other's worst moments. */
public record Care(Proposals proposals, Conducts conducts) {
    public Care {
        Objects.requireNonNull(proposals, "proposals");
        Objects.requireNonNull(conducts, "conducts");
    }
}
