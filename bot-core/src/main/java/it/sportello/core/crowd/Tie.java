package it.sportello.core.crowd;

import java.util.Objects;
import java.util.Optional;

/**
 * Where people put a question, whatever its words are like.
 *
 * @param apart whether it was taken out from among those whose words are like its own
 * @param with the question with which it was joined, which may be answered by now; those joined with one stay together
 */
public record Tie(boolean apart, Optional<QuestionId> with) {
    /** Nobody has moved it. */
    public static final Tie NONE = new Tie(false, Optional.empty());

    public Tie {
        Objects.requireNonNull(with, "with");
    }
}
