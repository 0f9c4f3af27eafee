package it.sportello.knowledge.exchange.plan;

import it.sportello.knowledge.exchange.remark.Remark;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one entry of a file would do.
 *
 * @param line where it begins
 * @param title as it would be; what stands there where the entry is refused
 * @param change empty where nothing would change or the entry is refused
 */
public record Step(int line, String title, Outcome outcome, Optional<Change> change, List<Remark> remarks) {

    /** What becomes of the article. */
    public enum Outcome {
        NEW,
        CHANGED,
        SAME,
        REFUSED
    }

    public Step {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(change, "change");
        remarks = List.copyOf(remarks);
    }
}
