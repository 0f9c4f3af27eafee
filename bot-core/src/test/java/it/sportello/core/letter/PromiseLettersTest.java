package it.sportello.core.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.deadline.Escalation;
import it.sportello.core.deadline.Pressing;
import it.sportello.core.deadline.Promise;
import it.sportello.core.deadline.Promise.Target;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.letter.Letter.Kind;
import it.sportello.core.staff.PasswordHash;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Before a promise's time those hear of it who can keep it, afterwards the head of the office. */
class PromiseLettersTest {
    private static final Instant DUE = Instant.parse("2026-11-23T10:00:00Z");
    private static final OfficeId WATER = new OfficeId("acqua");
    private static final StaffId HEAD = new StaffId(7);
    private final StaffMember own = new StaffMember(
            new StaffId(2),
            "bruno",
            Roles.in(List.of(WATER), Role.OPERATOR),
            new PasswordHash("x"),
            false,
            false,
            Optional.empty());

    @Test
    void whoHasTheTicketIsToldAlone() {
        assertEquals(
                List.of(letter(new StaffId(5), Kind.DEADLINE_SOON)),
                due(Optional.of(WATER), Optional.of(new StaffId(5)), DUE.minusSeconds(1)));
    }

    @Test
    void whereNobodyHasItTheOfficeIsTold() {
        assertEquals(
                List.of(letter(new StaffId(2), Kind.DEADLINE_SOON)),
                due(Optional.of(WATER), Optional.empty(), DUE.minusSeconds(1)));
    }

    @Test
    void afterwardsTheHeadIsTold() {
        assertEquals(
                List.of(letter(HEAD, Kind.DEADLINE_MISSED)), due(Optional.of(WATER), Optional.of(new StaffId(5)), DUE));
    }

    @Test
    void whatFollowsIsToldToWhoHadItAndToWhoHasIt() {
        StaffId anna = new StaffId(5);
        Letter missed = letter(HEAD, Kind.DEADLINE_MISSED);
        assertEquals(
                List.of(missed, letter(anna, Kind.DEADLINE_TAKEN), letter(HEAD, Kind.DEADLINE_GIVEN)),
                followed(Optional.of(anna), Optional.of(HEAD)));
        assertEquals(
                List.of(missed, letter(anna, Kind.DEADLINE_TAKEN), letter(HEAD, Kind.DEADLINE_BACK)),
                followed(Optional.of(anna), Optional.empty()));
        assertEquals(List.of(missed, letter(HEAD, Kind.DEADLINE_TAKEN)), followed(Optional.of(HEAD), Optional.empty()));
        assertEquals(List.of(missed, letter(HEAD, Kind.DEADLINE_GIVEN)), followed(Optional.empty(), Optional.of(HEAD)));
    }

    @Test
    void whatBelongsToNoOfficeIsLeftToTheDesk() {
        assertEquals(List.of(), due(Optional.empty(), Optional.empty(), DUE.minusSeconds(1)));
        assertEquals(List.of(), due(Optional.empty(), Optional.empty(), DUE));
    }

    private List<Letter> due(Optional<OfficeId> office, Optional<StaffId> holder, Instant now) {
        Promise promise = new Promise(9, Target.SOLUTION, office, DUE.minusSeconds(7200), DUE);
        return due(new Pressing(promise, holder, Optional.empty()), now);
    }

    private List<Letter> due(Pressing pressing, Instant now) {
        return PromiseLetters.due(pressing, List.of(own), Map.of(WATER, HEAD), now);
    }

    private List<Letter> followed(Optional<StaffId> former, Optional<StaffId> to) {
        Promise promise = new Promise(9, Target.SOLUTION, Optional.of(WATER), DUE.minusSeconds(7200), DUE);
        return due(new Pressing(promise, to, Optional.of(new Escalation(former, to, DUE))), DUE);
    }

    private static Letter letter(StaffId to, Kind kind) {
        return new Letter(to, kind, 9, 9, 1);
    }
}
