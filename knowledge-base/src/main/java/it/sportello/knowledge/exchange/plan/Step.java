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
 * @param work empty where nothing would change or the entry is refused
 */
public record Step(int line, String title, Outcome outcome, Optional<Work> work, List<Remark> remarks) {

    /** What becomes of it. */
    public enum Outcome {
        NEW,
        CHANGED,
        SAME,
        REFUSED
    }

    public Step {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(work, "work");
        remarks = List.copyOf(remarks);
    }
}
