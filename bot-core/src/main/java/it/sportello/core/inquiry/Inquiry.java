package it.sportello.core.inquiry;

import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A fact that an operator asks of somebody else in the house, for one ticket.
 *
 * @param replies the first one first
 */
public record Inquiry(long id, Wanted wanted, Instant asked, State state, List<Reply> replies) {

    /** An inquiry's life. */
    public enum State {
        OPEN,
        ANSWERED,
        /** Whoever asked does not need it any more. */
        WITHDRAWN
    }

    /** By which way a reply came. */
    public enum Way {
        DESK,
        MAIL
    }

    /**
     * What somebody of the house has answered.
     *
     * @param by the author, under whose account it came
     */
    public record Reply(StaffId by, Words text, Way way, Instant at) {
        public Reply {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(way, "way");
            Objects.requireNonNull(at, "at");
        }
    }

    public Inquiry {
        Objects.requireNonNull(wanted, "wanted");
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(state, "state");
        replies = List.copyOf(replies);
    }

    public boolean isOverdue(Instant now) {
        return state == State.OPEN && !wanted.due().isAfter(now);
    }
}
