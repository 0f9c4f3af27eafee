package it.sportello.knowledge.review;

import it.sportello.core.knowledge.OfficeId;
import java.util.Set;

/**
 * Whose articles nobody may publish who wrote them.
 *
 * @param all those of every office
 * @param offices those of these
 */
public record ReviewRule(boolean all, Set<OfficeId> offices) {
    public static final ReviewRule OFF = new ReviewRule(false, Set.of());
    public static final ReviewRule ALL = new ReviewRule(true, Set.of());

    public ReviewRule {
        offices = Set.copyOf(offices);
    }

    public boolean demands(OfficeId owner) {
        return all || offices.contains(owner);
    }

    /** Whether anything at all is to be reviewed. */
    public boolean isOn() {
        return all || !offices.isEmpty();
    }
}
