package it.sportello.knowledge.fact;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.knowledge.article.Validity;
import java.util.Objects;

/**
 * A value that is kept once.
 *
 * @param label what it is, for the staff: 1 to 100 characters
 * @param owner the office that answers for it
 * @param validity its first and last day; it has no seasons
 */
public record Fact(FactId id, String label, OfficeId owner, FactValue value, Validity validity) {
    public static final int LONGEST_LABEL = 100;

    public Fact {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(validity, "validity");
    }
}
