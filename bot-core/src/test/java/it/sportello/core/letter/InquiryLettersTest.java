package it.sportello.core.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.inquiry.Inquiry;
import it.sportello.core.inquiry.Inquiry.Reply;
import it.sportello.core.inquiry.Inquiry.State;
import it.sportello.core.inquiry.Inquiry.Way;
import it.sportello.core.inquiry.Wanted;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.letter.Letter.Kind;
import it.sportello.core.message.Words;
import it.sportello.core.staff.PasswordHash;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.ticket.Passing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is told what about an inquiry, and when. */
class InquiryLettersTest {
    private static final Instant ASKED = Instant.parse("2026-11-23T08:00:00Z");
    private static final OfficeId REGISTRY = new OfficeId("anagrafe");
    private static final StaffId ASKER = new StaffId(1);
    private final List<StaffMember> staff = List.of(
            member(1, Roles.everywhere(Role.OPERATOR)),
            member(2, Roles.in(List.of(REGISTRY), Role.OPERATOR)),
            member(3, Roles.in(List.of(new OfficeId("scuola")), Role.OPERATOR)),
            member(4, Roles.in(List.of(REGISTRY), Role.VIEWER)));

    @Test
    void anOfficesOwnPeopleAreAskedAtOnce() {
        assertEquals(List.of("2 INQUIRY"), due(office(REGISTRY), Duration.ZERO));
    }

    @Test
    void whereAnOfficeHasNobodyThoseOfAllOfficesAreAsked() {
        assertEquals(
                List.of("5 INQUIRY"),
                due(office(new OfficeId("tributi")), Duration.ZERO, member(5, Roles.everywhere(Role.EDITOR))));
    }

    @Test
    void aReminderGoesOutInTheLastQuarterAndTheRestAtTheDeadline() {
        assertEquals(
                List.of("2 INQUIRY"), due(office(REGISTRY), Duration.ofHours(3).minusMillis(1)));
        assertEquals(List.of("2 INQUIRY", "2 INQUIRY_REMINDER"), due(office(REGISTRY), Duration.ofHours(3)));
        assertEquals(
                List.of("2 INQUIRY", "2 INQUIRY_REMINDER", "2 INQUIRY_OVERDUE", "1 INQUIRY_OVERDUE"),
                due(office(REGISTRY), Duration.ofHours(4)));
    }

    @Test
    void aReminderIsNeverEarlierThanADayBefore() {
        Inquiry inquiry = inquiry(office(REGISTRY), Duration.ofDays(30), State.OPEN);
        assertEquals(ASKED.plus(Duration.ofDays(29)), InquiryLetters.reminder(inquiry));
    }

    @Test
    void whoAskedIsToldOfEachReplyButHisOwn() {
        Inquiry inquiry = inquiry(office(REGISTRY), Duration.ofHours(4), State.ANSWERED, reply(2), reply(1), reply(3));
        List<Letter> letters = InquiryLetters.due(inquiry, staff, ASKED.plus(Duration.ofDays(1)));
        assertEquals(
                List.of(
                        new Letter(ASKER, Kind.INQUIRY_ANSWERED, 9, 7, 0),
                        new Letter(ASKER, Kind.INQUIRY_ANSWERED, 9, 7, 2)),
                letters);
    }

    @Test
    void nobodyHearsOfWhatWasWithdrawn() {
        Inquiry inquiry = inquiry(office(REGISTRY), Duration.ofHours(4), State.WITHDRAWN);
        assertEquals(List.of(), InquiryLetters.due(inquiry, staff, ASKED.plus(Duration.ofDays(1))));
    }

    private List<String> due(Passing.To of, Duration later, StaffMember... more) {
        List<StaffMember> all = Stream.concat(staff.stream(), Stream.of(more)).toList();
        return InquiryLetters.due(inquiry(of, Duration.ofHours(4), State.OPEN), all, ASKED.plus(later)).stream()
                .map(letter -> letter.to().value() + " " + letter.kind())
                .toList();
    }

    private static Passing.To office(OfficeId office) {
        return new Passing.To.Office(office);
    }

    private static Inquiry inquiry(Passing.To of, Duration time, State state, Reply... replies) {
        Wanted wanted = new Wanted(9, ASKER, of, new Words("Quando?"), ASKED.plus(time));
        return new Inquiry(7, wanted, ASKED, state, List.of(replies));
    }

    private static Reply reply(long by) {
        return new Reply(new StaffId(by), new Words("Il 3"), Way.DESK, ASKED);
    }

    private static StaffMember member(long id, Roles roles) {
        return new StaffMember(new StaffId(id), "m" + id, roles, new PasswordHash("x"), false, false, Optional.empty());
    }
}
