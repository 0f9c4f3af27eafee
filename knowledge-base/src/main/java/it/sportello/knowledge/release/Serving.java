package it.sportello.knowledge.release;

import java.util.Objects;
import java.util.function.Function;

/** What became of putting a release into service. */
public sealed interface Serving {

    record Started(long number) implements Serving {}

    /** Its model cannot be read here; what was in service stays. */
    record Refused(long number, String reason) implements Serving {
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }
    }

    default <T> T fold(Function<Started, T> started, Function<Refused, T> refused) {
        if (this instanceof Started it) {
            return started.apply(it);
        }
        return refused.apply((Refused) this);
    }
}
