package it.sportello.knowledge.gold;

import it.sportello.core.message.Words;
import java.util.Objects;
import java.util.Optional;

/**
 * One question worth a look.
 *
 * @param gold the gold question; empty where a citizen asked
 * @param message that a citizen wrote; 0 for a gold question
 * @param before empty where nothing was in service
 */
public record Finding(
        Direction direction, Optional<GoldQuestion> gold, long message, Optional<Said> before, Said after) {
    /** In the order in which they should be looked at. */
    public enum Direction {
        WORSE,
        BETTER,
        /** Something else is said, and nobody has written down what is right. */
        OTHER,
        /** A gold question that is not answered right, as before. */
        OPEN,
        /** A gold question that expects an article that would not be published. */
        SET_ASIDE
    }

    public Finding {
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(gold, "gold");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** What was asked, where the staff wrote it. A citizen's words are kept with the message alone. */
    public Words words() {
        return gold.map(GoldQuestion::words).orElse(Words.NONE);
    }
}
