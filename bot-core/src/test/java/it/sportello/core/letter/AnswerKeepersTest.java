package it.sportello.core.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.PasswordHash;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerKeepersTest {
    private static final OfficeId REGISTRY = new OfficeId("anagrafe");
    private static final OfficeId TAXES = new OfficeId("tributi");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final StaffMember everywhere = member(1, Roles.everywhere(Role.APPROVER));
    private final StaffMember own = member(2, Roles.in(List.of(REGISTRY), Role.EDITOR));
    private final StaffMember operator = member(3, Roles.in(List.of(TAXES), Role.OPERATOR));
    private final List<StaffMember> staff = List.of(everywhere, own, operator);

    @Test
    void whoEditsInTheOfficeIsToldAndOthersOnlyWhereNobodyDoes() {
        assertEquals(List.of(own), AnswerKeepers.of(REGISTRY, staff));
        assertEquals(List.of(everywhere), AnswerKeepers.of(TAXES, staff));
        assertEquals(List.of(), AnswerKeepers.of(TAXES, List.of(operator)));
    }

    @Test
    void aWeekBeginsOnMonday() {
        long week = AnswerKeepers.week(MONDAY);
        assertEquals(week, AnswerKeepers.week(MONDAY.plusDays(6)));
        assertEquals(week - 1, AnswerKeepers.week(MONDAY.minusDays(1)));
    }

    private static StaffMember member(long id, Roles roles) {
        return new StaffMember(new StaffId(id), "m" + id, roles, new PasswordHash("x"), false, false, Optional.empty());
    }
}
