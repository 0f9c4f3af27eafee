package it.sportello.core.audit;

import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which deeds are looked for; what is empty does not matter.
 *
 * @param what a fixed word, or the beginning of several up to one of their dots: {@code tickets} finds {@code
 *     tickets.claim}
 * @param from the first moment
 * @param until the first moment after
 */
public record DeedSearch(
        Optional<StaffId> who, Optional<String> what, Optional<Instant> from, Optional<Instant> until) {
    public static final DeedSearch ALL =
            new DeedSearch(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public DeedSearch {
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
    }

    public boolean finds(KeptDeed kept) {
        return who.filter(one -> !kept.deed().who().equals(Optional.of(one))).isEmpty()
                && what.filter(one -> !isOf(one, kept.deed().what())).isEmpty()
                && from.filter(kept.at()::isBefore).isEmpty()
                && until.filter(end -> !kept.at().isBefore(end)).isEmpty();
    }

    private static boolean isOf(String wanted, String what) {
        return what.equals(wanted) || what.startsWith(wanted + ".");
    }
}
