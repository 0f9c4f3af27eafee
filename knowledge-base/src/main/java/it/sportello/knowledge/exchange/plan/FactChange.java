package it.sportello.knowledge.exchange.plan;

import it.sportello.knowledge.fact.Fact;
import java.util.Objects;

/**
 * One fact as it is to be.
 *
 * @param basedOn the version that it was compared with; 0 for a new one
 */
public record FactChange(Fact fact, int basedOn) implements Work {
    public FactChange {
        Objects.requireNonNull(fact, "fact");
    }
}
