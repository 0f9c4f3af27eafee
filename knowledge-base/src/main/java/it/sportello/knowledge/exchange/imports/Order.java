package it.sportello.knowledge.exchange.imports;

import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.exchange.plan.Change;
import it.sportello.knowledge.exchange.plan.Plan;
import java.util.List;

/** What is to be taken over in one step. */
public record Order(List<Office> offices, List<Change> changes) {
    public Order {
        offices = List.copyOf(offices);
        changes = List.copyOf(changes);
    }

    /** All of a plan, with whatever it refuses left out. */
    public static Order of(Plan plan) {
        return new Order(plan.offices(), plan.changes());
    }
}
