package it.sportello.core.deadline;

import it.sportello.core.deadline.Promise.Target;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A late request of an office that wants something to follow, and that nothing has followed yet.
 *
 * @param office to which it belongs now
 * @param stands who has it, and since when it is late and in the same hands
 */
public record Overdue(long ticket, Target target, OfficeId office, Aftermath wish, Standing stands) {
    public Overdue {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(wish, "wish");
        Objects.requireNonNull(stands, "stands");
    }

    /**
     * In whose hands it is.
     *
     * @param holder empty where it waits
     * @param since the latest of the promised moment, of when it was noted and of when a person last did something with it
     */
    public record Standing(Optional<StaffId> holder, Instant since) {
        public Standing {
            Objects.requireNonNull(holder, "holder");
            Objects.requireNonNull(since, "since");
        }
    }

    /**
     * Where it goes.
     *
     * @param head who gets it; empty: back to those that wait
     */
    public record Move(Optional<StaffMember> head) {
        public Move {
            Objects.requireNonNull(head, "head");
        }
    }

    /**
     * Who heads the office.
     *
     * @param present whether he is signed in at the desk
     */
    record Head(StaffMember member, boolean present) {
        Head {
            Objects.requireNonNull(member, "member");
        }

        /** Whether it would be in good hands: he is there to read it, and may answer. */
        boolean canTake(OfficeId office) {
            return present && member.may(Role.OPERATOR, Optional.of(office));
        }
    }

    /**
     * What follows now; empty where it stays. A head who is absent, or may not answer for the office any more, gets nothing
     * and keeps nothing: then it goes back, or waits for him where nobody has it.
     *
     * @param head empty where the office has none
     */
    Optional<Move> move(Optional<Head> head, Patience patience, Instant now) {
        if (!patience.isOver(office, stands.since(), now)) {
            return Optional.empty();
        }
        Optional<StaffMember> able = head.filter(one -> wish == Aftermath.HEAD)
                .filter(one -> one.canTake(office))
                .map(Head::member);
        boolean stays = able.map(StaffMember::id).equals(stands.holder());
        return stays ? Optional.empty() : Optional.of(new Move(able));
    }
}
