package it.sportello.core.knowledge;

import java.util.List;
import java.util.Objects;

/** What the knowledge release in service could say to a question, for a person to choose from. */
public interface Nearest {

    /**
     * An article with its chance to be the right one.
     *
     * @param confidence 0 to 1
     */
    record Candidate(ArticleAnswer answer, double confidence) {
        public Candidate {
            Objects.requireNonNull(answer, "answer");
        }
    }

    /** The articles that are valid at that time, the likeliest first, at most {@code limit}; from memory, and never fails. */
    List<Candidate> nearest(Question question, int limit);
}
