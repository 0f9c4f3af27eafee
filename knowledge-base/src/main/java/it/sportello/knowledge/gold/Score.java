package it.sportello.knowledge.gold;

import java.util.Collection;
import java.util.Collections;

/** How many gold questions a release earns each {@link Mark} for. */
public record Score(int right, int near, int missed, int wrong) {
    public static Score of(Collection<Mark> marks) {
        return new Score(
                Collections.frequency(marks, Mark.RIGHT),
                Collections.frequency(marks, Mark.NEAR),
                Collections.frequency(marks, Mark.MISSED),
                Collections.frequency(marks, Mark.WRONG));
    }

    public int total() {
        return right + near + missed + wrong;
    }

    /** Fewer right answers, or more wrong ones: a single question that pays for another one is no fall. */
    public boolean isFallFrom(Score before) {
        return right < before.right || wrong > before.wrong;
    }
}
