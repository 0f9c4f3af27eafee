package it.sportello.core.counter;

import it.sportello.core.counter.Conversations.Recorded;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;

/** What became of a message at the front desk. */
public sealed interface Attended {

    /** A turn was decided on and brought to be recorded. */
    record Decided(Recorded recorded) implements Attended {
        public Decided {
            Objects.requireNonNull(recorded, "recorded");
        }
    }

    /** The citizen may be about to say the rest of it: nothing was recorded, and it waits for so long at most. */
    record Unfinished(Duration longest) implements Attended {
        public Unfinished {
            Objects.requireNonNull(longest, "longest");
        }
    }

    /** One function for each case, so that a new case does not compile until it is handled everywhere. */
    default <T> T fold(Function<Decided, T> decided, Function<Unfinished, T> unfinished) {
        if (this instanceof Decided it) {
            return decided.apply(it);
        }
        return unfinished.apply((Unfinished) this);
    }
}
