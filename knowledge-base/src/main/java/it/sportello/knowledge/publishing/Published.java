package it.sportello.knowledge.publishing;

import java.util.Objects;
import java.util.function.Function;

/** What became of a wish to publish. */
public sealed interface Published {

    /** It is in this release. */
    record Done(long number) implements Published {}

    /** The latest release stays as it is; the reason is for the staff to read. */
    record Failed(String reason) implements Published {
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
