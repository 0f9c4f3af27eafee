package it.sportello.knowledge.publishing;

import io.vertx.core.Future;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.release.Release;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Looks at a trained release before citizens read it. */
@FunctionalInterface
public interface Examination {
    /** Lets everything pass. */
    Examination NONE = (candidate, progress) -> Future.succeededFuture(Optional.empty());

    /**
     * A release that is about to be kept.
     *
     * @param publication the number of its publication
     * @param isNews whether citizens would read anything new; false where it only takes something out of service
     */
    record Candidate(long publication, Release release, boolean isNews, Optional<StaffId> who) {
        public Candidate {
            Objects.requireNonNull(release, "release");
            Objects.requireNonNull(who, "who");
        }
    }

    /**
     * Why it may not be published, for the staff to read; empty where it may.
     *
     * @param progress is told 0 to 100 percent, on any thread
     */
    Future<Optional<String>> objection(Candidate candidate, IntConsumer progress);
}
