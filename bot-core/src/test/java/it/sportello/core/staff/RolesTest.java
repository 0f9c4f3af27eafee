package it.sportello.core.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.OfficeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {
    private static final OfficeId REGISTRY = new OfficeId("anagrafe");
    private static final OfficeId SCHOOLS = new OfficeId("scuola");
    private static final OfficeId WATER = new OfficeId("acqua");

    /** A viewer everywhere, an editor at the registry, an operator for schools. */
    private static final Roles MIXED =
            new Roles(Optional.of(Role.VIEWER), Map.of(REGISTRY, Role.EDITOR, SCHOOLS, Role.OPERATOR));

    @ParameterizedTest
    @CsvSource({
        "VIEWER,   acqua,    true",
        "OPERATOR, acqua,    false",
        "OPERATOR, scuola,   true",
        "EDITOR,   scuola,   false",
        "EDITOR,   anagrafe, true",
        "APPROVER, anagrafe, false",
        "EDITOR,   ,         true",
        "APPROVER, ,         false"
    })
    void theGreaterRoleCountsAndWhatBelongsToNoOfficeIsEverybodys(Role role, String office, boolean may) {
        assertEquals(may, MIXED.may(role, Optional.ofNullable(office).map(OfficeId::new)));
    }

    @Test
    void aRoleAnywhereOpensItsPages() {
        assertTrue(MIXED.may(Role.EDITOR));
        assertFalse(MIXED.may(Role.APPROVER));
        assertFalse(MIXED.mayEverywhere(Role.OPERATOR));
        assertTrue(Roles.everywhere(Role.EDITOR).mayEverywhere(Role.OPERATOR));
    }

    @Test
    void theReachIsTheOfficesInWhichTheRoleIsEnough() {
        assertTrue(MIXED.reach(Role.OPERATOR).covers(Optional.of(SCHOOLS)));
        assertFalse(MIXED.reach(Role.OPERATOR).covers(Optional.of(WATER)));
        assertTrue(MIXED.reach(Role.OPERATOR).covers(Optional.empty()));
        assertFalse(MIXED.reach(Role.EDITOR).covers(Optional.of(SCHOOLS)));
        assertEquals(Roles.Reach.ALL, MIXED.reach(Role.VIEWER));
    }

    @Test
    void aRoleInOneOfficeIsNoneInAnother() {
        Roles roles = Roles.in(List.of(WATER), Role.APPROVER);
        assertTrue(roles.may(Role.EDITOR, WATER));
        assertFalse(roles.may(Role.VIEWER, REGISTRY));
    }

    @Test
    void nobodyIsWithoutARoleOrAdministersOneOffice() {
        assertThrows(IllegalArgumentException.class, () -> new Roles(Optional.empty(), Map.of()));
        assertThrows(IllegalArgumentException.class, () -> Roles.in(List.of(WATER), Role.ADMINISTRATOR));
    }
}
