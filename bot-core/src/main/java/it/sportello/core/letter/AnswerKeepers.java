package it.sportello.core.letter;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffMember;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Who keeps the answers of an office, and is told once a week that some of them end soon. */
public final class AnswerKeepers {
    /** A Monday, so that each week of the count begins with one. */
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 5);

    private AnswerKeepers() {}

    /** The number of a day's week. */
    public static long week(LocalDate day) {
        return Math.floorDiv(ChronoUnit.DAYS.between(FIRST, day), 7L);
    }

    /** Whoever edits in that office of his own; where nobody does, those who edit in all offices. */
    public static List<StaffMember> of(OfficeId office, List<StaffMember> staff) {
        List<StaffMember> editing = staff.stream()
                .filter(member -> member.may(Role.EDITOR, Optional.of(office)))
                .toList();
        List<StaffMember> own = editing.stream()
                .filter(member -> member.roles().inOffices().containsKey(office))
                .toList();
        return own.isEmpty() ? editing : own;
    }
}
