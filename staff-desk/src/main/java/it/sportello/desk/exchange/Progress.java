package it.sportello.desk.exchange;

import it.sportello.knowledge.exchange.plan.Plan;
import it.sportello.knowledge.exchange.remark.Remark;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** How far this node has come with a file that waits. */
sealed interface Progress {
    /** It is being read and compared. */
    record Reading() implements Progress {}

    /** So many of its articles are saved. */
    record Saving(int done, int all) implements Progress {}

    /**
     * It is read.
     *
     * @param again whether it was read anew because someone saved before it could be taken over
     */
    record Read(Plan plan, boolean again) implements Progress {
        public Read {
            Objects.requireNonNull(plan, "plan");
        }
    }

    /** Nothing can be taken from it. */
    record Refused(Remark remark) implements Progress {
        public Refused {
            Objects.requireNonNull(remark, "remark");
        }
    }

    /** Something of ours broke; nothing was changed. */
    record Broken() implements Progress {}

    default <T> T fold(
            Supplier<T> reading,
            Function<Saving, T> saving,
            Function<Read, T> read,
            Function<Refused, T> refused,
            Supplier<T> broken) {
        if (this instanceof Reading) {
            return reading.get();
        }
        if (this instanceof Saving it) {
            return saving.apply(it);
        }
        if (this instanceof Read it) {
            return read.apply(it);
        }
        return this instanceof Refused it ? refused.apply(it) : broken.get();
    }
}
