package it.sportello.knowledge.exchange.imports;

import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.exchange.plan.Change;
import it.sportello.knowledge.exchange.plan.FactChange;
import it.sportello.knowledge.exchange.plan.GoldChange;
import it.sportello.knowledge.exchange.plan.Plan;
import java.util.List;

/** What is to be taken over in one step. */
public record Order(List<Office> offices, List<Change> changes, List<FactChange> facts, List<GoldChange> gold) {
    public Order {
        offices = List.copyOf(offices);
        changes = List.copyOf(changes);
        facts = List.copyOf(facts);
        gold = List.copyOf(gold);
    }

    /** Offices and articles alone. */
    public Order(List<Office> offices, List<Change> changes) {
        this(offices, changes, List.of(), List.of());
    }

    /** All of a plan, with whatever it refuses left out. */
    public static Order of(Plan plan) {
        return new Order(plan.offices(), plan.changes(), plan.work(FactChange.class), plan.work(GoldChange.class));
    }
}
