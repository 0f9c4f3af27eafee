package it.sportello.core.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.deadline.Promise.Target;
import it.sportello.core.hours.OfficeHours;
import it.sportello.core.hours.OpeningHours;
import it.sportello.core.hours.Stretch;
import it.sportello.core.hours.Timetable;
import it.sportello.core.hours.Week;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.PasswordHash;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows a late request: wish, who holds it, how its head stands, since when, now. Open on Monday from 8 to 10. */
class OverdueTest {
    private static final OfficeId WATER = new OfficeId("acqua");

    @ParameterizedTest
    @CsvSource({
        "BACK, ANNA, ABLE, 08:00, 08:29, stays",
        "BACK, ANNA, ABLE, 08:00, 08:30, back",
        "BACK, ANNA, NONE, 08:00, 08:30, back",
        "BACK, HEAD, ABLE, 08:00, 08:30, back",
        "BACK, NOBODY, ABLE, 08:00, 08:30, stays",
        "HEAD, ANNA, ABLE, 08:00, 08:29, stays",
        "HEAD, ANNA, ABLE, 08:00, 08:30, head",
        "HEAD, NOBODY, ABLE, 08:00, 08:30, head",
        "HEAD, HEAD, ABLE, 08:00, 08:30, stays",
        "HEAD, ANNA, NONE, 08:00, 08:30, back",
        "HEAD, ANNA, LOCKED, 08:00, 08:30, back",
        "HEAD, ANNA, VIEWER, 08:00, 08:30, back",
        "HEAD, ANNA, ELSEWHERE, 08:00, 08:30, back",
        "HEAD, NOBODY, LOCKED, 08:00, 08:30, stays",
        "HEAD, ANNA, ABSENT, 08:00, 08:29, stays",
        "HEAD, ANNA, ABSENT, 08:00, 08:30, back",
        "HEAD, HEAD, ABSENT, 08:00, 08:30, back",
        "HEAD, NOBODY, ABSENT, 08:00, 08:30, stays",
        "BACK, HEAD, ABSENT, 08:00, 08:30, back",
        "HEAD, ANNA, ABLE, 09:45, 10:30, stays",
        "HEAD, ANNA, ABLE, 09:30, 10:30, stays",
        "HEAD, ANNA, ABLE, 06:00, 08:29, stays",
        "HEAD, ANNA, ABLE, 06:00, 08:30, head"
    })
    void table(Aftermath wish, String holder, String head, LocalTime since, LocalTime now, String expected) {
        Overdue overdue = new Overdue(
                9, Target.FIRST_ANSWER, WATER, wish, new Overdue.Standing(holder(holder), on("2026-11-23", since)));
        Patience patience = new Patience(OverdueTest::hours, Duration.ofMinutes(30));
        assertEquals(expected, result(overdue.move(head(head), patience, on("2026-11-23", now))));
    }

    @Test
    void theTimeGoesOnWhenTheOfficeOpensAgain() {
        Overdue overdue = new Overdue(
                9,
                Target.SOLUTION,
                WATER,
                Aftermath.BACK,
                new Overdue.Standing(holder("ANNA"), on("2026-11-23", LocalTime.of(9, 45))));
        Patience patience = new Patience(OverdueTest::hours, Duration.ofMinutes(30));
        assertEquals("stays", result(overdue.move(Optional.empty(), patience, on("2026-11-30", LocalTime.of(8, 14)))));
        assertEquals("back", result(overdue.move(Optional.empty(), patience, on("2026-11-30", LocalTime.of(8, 15)))));
    }

    @Test
    void whereNothingIsPromisedAnyMoreNothingFollows() {
        Overdue overdue = new Overdue(
                9,
                Target.SOLUTION,
                WATER,
                Aftermath.BACK,
                new Overdue.Standing(holder("ANNA"), on("2026-11-23", LocalTime.of(8, 0))));
        Patience patience = new Patience(() -> OpeningHours.NONE, Duration.ofMinutes(30));
        assertEquals("stays", result(overdue.move(Optional.empty(), patience, on("2026-11-23", LocalTime.of(9, 0)))));
    }

    private static String result(Optional<Overdue.Move> move) {
        return move.map(known -> known.head().isPresent() ? "head" : "back").orElse("stays");
    }

    private static Optional<StaffId> holder(String who) {
        return switch (who) {
            case "ANNA" -> Optional.of(new StaffId(1));
            case "HEAD" -> Optional.of(new StaffId(7));
            default -> Optional.empty();
        };
    }

    private static Optional<Overdue.Head> head(String kind) {
        return member(kind).map(member -> new Overdue.Head(member, !kind.equals("ABSENT")));
    }

    private static Optional<StaffMember> member(String kind) {
        return switch (kind) {
            case "ABLE", "ABSENT" -> Optional.of(member(Roles.in(List.of(WATER), Role.OPERATOR), false));
            case "LOCKED" -> Optional.of(member(Roles.everywhere(Role.ADMINISTRATOR), true));
            case "VIEWER" -> Optional.of(member(Roles.everywhere(Role.VIEWER), false));
            case "ELSEWHERE" -> Optional.of(member(Roles.in(List.of(new OfficeId("gas")), Role.EDITOR), false));
            default -> Optional.empty();
        };
    }

    private static StaffMember member(Roles roles, boolean locked) {
        return new StaffMember(new StaffId(7), "bruno", roles, new PasswordHash("x"), false, locked, Optional.empty());
    }

    private static Instant on(String day, LocalTime time) {
        return Instant.parse(day + "T" + time + ":00Z");
    }

    private static OpeningHours hours() {
        Week week = new Week(Map.of(DayOfWeek.MONDAY, List.of(new Stretch(LocalTime.of(8, 0), LocalTime.of(10, 0)))));
        Timetable timetable = new Timetable(ZoneId.of("UTC"), week, List.of(), day -> false);
        return new OpeningHours(
                Optional.of(new OfficeHours(timetable, Duration.ofHours(1), Duration.ofHours(2))), Map.of());
    }
}
