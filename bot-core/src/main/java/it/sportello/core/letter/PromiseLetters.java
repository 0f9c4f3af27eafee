package it.sportello.core.letter;

import it.sportello.core.deadline.Escalation;
import it.sportello.core.deadline.Pressing;
import it.sportello.core.deadline.Promise;
import it.sportello.core.deadline.Promise.Standing;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.letter.Letter.Kind;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is to be told of a promise to a citizen: before its time whoever can keep it, afterwards the head of the office, and
 * who had the request where it was taken from him.
 */
public final class PromiseLetters {
    private PromiseLetters() {}

    /** All letters about it that are due by now, those that went out before included. */
    public static List<Letter> due(
            Pressing pressing, List<StaffMember> staff, Map<OfficeId, StaffId> heads, Instant now) {
        Promise promise = pressing.promise();
        if (promise.standing(now) != Standing.LATE) {
            return letters(able(pressing, staff), Kind.DEADLINE_SOON, promise);
        }
        List<StaffId> head = head(promise, heads).stream().toList();
        return Stream.concat(
                        letters(head, Kind.DEADLINE_MISSED, promise).stream(),
                        pressing.followed().stream().flatMap(what -> followed(what, head, promise)))
                .toList();
    }

    private static Stream<Letter> followed(Escalation what, List<StaffId> head, Promise promise) {
        List<StaffId> former = what.former().stream().toList();
        List<StaffId> others =
                head.stream().filter(who -> !former.contains(who)).toList();
        List<Letter> received = what.to()
                .map(to -> letters(List.of(to), Kind.DEADLINE_GIVEN, promise))
                .orElseGet(() -> letters(others, Kind.DEADLINE_BACK, promise));
        return Stream.concat(letters(former, Kind.DEADLINE_TAKEN, promise).stream(), received.stream());
    }

    private static Optional<StaffId> head(Promise promise, Map<OfficeId, StaffId> heads) {
        return promise.office().flatMap(office -> Optional.ofNullable(heads.get(office)));
    }

    private static List<StaffId> able(Pressing pressing, List<StaffMember> staff) {
        return pressing.holder()
                .map(List::of)
                .orElseGet(() -> pressing.promise()
                        .office()
                        .map(office -> InquiryLetters.of(office, staff))
                        .orElse(List.of()));
    }

    private static List<Letter> letters(List<StaffId> readers, Kind kind, Promise promise) {
        return readers.stream()
                .map(reader -> new Letter(
                        reader,
                        kind,
                        promise.ticket(),
                        promise.ticket(),
                        promise.target().ordinal()))
                .toList();
    }
}
