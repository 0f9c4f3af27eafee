package it.sportello.knowledge.publishing;

import it.sportello.core.message.Language;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a publication is.
 *
 * @param language that is being trained; empty in the other steps
 * @param percent of that language's training or of the questions, 0 to 100; 0 in the other steps
 */
public record Progress(Step step, Optional<Language> language, int percent) {
    private static final int ALL = 100;

    /** In this order. */
    public enum Step {
        /** Another publication on this node comes first. */
        WAITING,
        READING,
        TRAINING,
        /** Questions are put to what was learnt. */
        TESTING,
        SAVING
    }

    public Progress {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(language, "language");
        if (percent < 0 || percent > ALL) {
            throw new IllegalArgumentException("progress: 0 to 100 percent are wanted");
        }
    }

    public static Progress at(Step step) {
        return new Progress(step, Optional.empty(), 0);
    }

    public static Progress training(Language language, int percent) {
        return new Progress(Step.TRAINING, Optional.of(language), percent);
    }

    public static Progress testing(int percent) {
        return new Progress(Step.TESTING, Optional.empty(), percent);
    }
}
