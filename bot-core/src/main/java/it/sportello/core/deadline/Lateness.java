package it.sportello.core.deadline;

import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A promise that was not kept.
 *
 * @param head of the office, when it was noted
 * @param done when the step was done after all; empty while it is not, and where its ticket is gone
 * @param followed what became of its ticket while it was still late; empty where it stayed
 */
public record Lateness(
        Promise promise,
        Optional<StaffId> head,
        Optional<Instant> done,
        Optional<Reason> reason,
        Optional<Escalation> followed) {
    public Lateness {
        Objects.requireNonNull(promise, "promise");
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(done, "done");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(followed, "followed");
    }

    /** Why it was late, as somebody of the staff has stated. */
    public record Reason(Words text, StaffId by) {
        public Reason {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(by, "by");
        }
    }
}
