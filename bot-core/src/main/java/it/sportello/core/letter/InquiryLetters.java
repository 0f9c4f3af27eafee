package it.sportello.core.letter;

import it.sportello.core.inquiry.Inquiry;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.letter.Letter.Kind;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who is to be told what about an inquiry inside the house. */
public final class InquiryLetters {
    /** Somebody is reminded when a quarter of the time is left, and never earlier than a day before. */
    private static final int REMINDER_SHARE = 4;

    private static final Duration EARLIEST_REMINDER = Duration.ofDays(1);

    private InquiryLetters() {}

    /** All letters about it that are due by now, those that went out before included. */
    public static List<Letter> due(Inquiry inquiry, List<StaffMember> staff, Instant now) {
        return inquiry.state() == Inquiry.State.OPEN ? open(inquiry, staff, now) : answered(inquiry);
    }

    private static List<Letter> open(Inquiry inquiry, List<StaffMember> staff, Instant now) {
        List<StaffId> asked = asked(inquiry, staff);
        List<Letter> letters = new ArrayList<>(to(asked, Kind.INQUIRY, inquiry));
        if (!now.isBefore(reminder(inquiry))) {
            letters.addAll(to(asked, Kind.INQUIRY_REMINDER, inquiry));
        }
        if (inquiry.isOverdue(now)) {
            letters.addAll(to(asked, Kind.INQUIRY_OVERDUE, inquiry));
            letters.addAll(to(List.of(inquiry.wanted().by()), Kind.INQUIRY_OVERDUE, inquiry));
        }
        return letters.stream().distinct().toList();
    }

    static Instant reminder(Inquiry inquiry) {
        Instant due = inquiry.wanted().due();
        Duration share = Duration.between(inquiry.asked(), due).dividedBy(REMINDER_SHARE);
        return due.minus(share.compareTo(EARLIEST_REMINDER) < 0 ? share : EARLIEST_REMINDER);
    }

    /** Whoever asked is told of each reply but his own. */
    private static List<Letter> answered(Inquiry inquiry) {
        StaffId asker = inquiry.wanted().by();
        return IntStream.range(0, inquiry.replies().size())
                .filter(turn -> !inquiry.replies().get(turn).by().equals(asker))
                .mapToObj(turn -> new Letter(
                        asker, Kind.INQUIRY_ANSWERED, inquiry.wanted().ticket(), inquiry.id(), turn))
                .toList();
    }

    private static List<Letter> to(List<StaffId> readers, Kind kind, Inquiry inquiry) {
        return readers.stream()
                .map(reader -> new Letter(reader, kind, inquiry.wanted().ticket(), inquiry.id(), 0))
                .toList();
    }

    private static List<StaffId> asked(Inquiry inquiry, List<StaffMember> staff) {
        return inquiry.wanted()
                .of()
                .fold(
                        colleague -> List.of(colleague.who()),
                        office -> of(office.office(), staff).stream()
                                .filter(id -> !id.equals(inquiry.wanted().by()))
                                .toList());
    }

    /** Those who answer in that office of their own; where it has nobody, those who answer in all offices. */
    static List<StaffId> of(OfficeId office, List<StaffMember> staff) {
        List<StaffId> own = working(staff, Optional.of(office))
                .filter(member -> member.roles().inOffices().containsKey(office))
                .map(StaffMember::id)
                .toList();
        return own.isEmpty()
                ? working(staff, Optional.of(office)).map(StaffMember::id).toList()
                : own;
    }

    private static Stream<StaffMember> working(List<StaffMember> staff, Optional<OfficeId> office) {
        return staff.stream().filter(member -> member.may(Role.OPERATOR, office));
    }
}
