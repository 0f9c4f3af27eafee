package it.sportello.knowledge.exchange.plan;

import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.exchange.entry.Brought;
import it.sportello.knowledge.exchange.plan.Step.Outcome;
import it.sportello.knowledge.exchange.remark.Remark;
import java.util.List;

/**
 * What a file would do to the knowledge that is kept.
 *
 * @param offices those that would be new or have another name
 * @param remarks on the file as a whole
 */
public record Plan(List<Office> offices, List<Step> steps, List<Remark> remarks) {
    public Plan {
        offices = List.copyOf(offices);
        steps = List.copyOf(steps);
        remarks = List.copyOf(remarks);
    }

    /** It reckons, for ten thousand lines perhaps a second: call it on a worker. */
    public static Plan of(Brought brought, Standing standing) {
        OfficeBook offices = new OfficeBook(standing.offices(), brought.offices());
        Drafting drafting = new Drafting(standing, offices);
        FactDrafting facts = new FactDrafting(standing, offices);
        GoldDrafting gold = new GoldDrafting(standing, brought);
        List<Step> steps = brought.entries().stream()
                .map(entry ->
                        entry.isFact() ? facts.step(entry) : entry.isGold() ? gold.step(entry) : drafting.step(entry))
                .toList();
        return new Plan(offices.changed(), steps, brought.remarks());
    }

    public long count(Outcome outcome) {
        return steps.stream().filter(step -> step.outcome() == outcome).count();
    }

    /** The work, with whatever is refused left out. */
    public List<Change> changes() {
        return work(Change.class);
    }

    public <T extends Work> List<T> work(Class<T> kind) {
        return steps.stream()
                .flatMap(step -> step.work().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Of articles, facts and gold questions. */
    public int changed() {
        return work(Work.class).size();
    }

    /** Whether taking it over would change anything. */
    public boolean hasWork() {
        return !offices.isEmpty() || steps.stream().anyMatch(step -> step.work().isPresent());
    }
}
