package it.sportello.knowledge.release;

import java.util.Objects;
import java.util.function.Function;

/** What became of a training. */
public sealed interface Trained {

    record Done(Model model) implements Trained {
        public Done {
            Objects.requireNonNull(model, "model");
        }
    }

    /** Nothing was trained; the reason is for the staff to read. */
    record Failed(String reason) implements Trained {
        public Failed {
            Objects.requireNonNull(reason, "reason");
        }
    }

    default <T> T fold(Function<Done, T> done, Function<Failed, T> failed) {
        if (this instanceof Done it) {
            return done.apply(it);
        }
        return failed.apply((Failed) this);
    }
}
