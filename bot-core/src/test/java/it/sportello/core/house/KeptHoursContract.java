package it.sportello.core.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import it.sportello.core.counter.Await;
import it.sportello.core.hours.Closing;
import it.sportello.core.hours.Closings;
import it.sportello.core.hours.Season;
import it.sportello.core.hours.Stretch;
import it.sportello.core.hours.Targets;
import it.sportello.core.hours.Week;
import it.sportello.core.hours.WrittenHours;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.StaffId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every keeping of hours promises. */
public interface KeptHoursContract {
    Optional<OfficeId> USUAL = Optional.empty();
    Optional<OfficeId> REGISTRY = Optional.of(new OfficeId("anagrafe"));
    Week MORNINGS = new Week(Map.of(
            DayOfWeek.MONDAY,
            List.of(
                    new Stretch(LocalTime.of(8, 30), LocalTime.of(12, 30)),
                    new Stretch(LocalTime.of(15, 0), LocalTime.of(17, 0))),
            DayOfWeek.FRIDAY,
            List.of(new Stretch(LocalTime.of(9, 0), LocalTime.of(13, 0)))));
    WrittenHours EVERYTHING = new WrittenHours(
            Optional.of(MORNINGS),
            Optional.of(List.of(new Season(MonthDay.of(12, 15), MonthDay.of(1, 7), new Week(Map.of())))),
            new Closings(
                    Optional.of(List.of(MonthDay.of(12, 7))),
                    Optional.of(List.of(MonthDay.of(2, 29), MonthDay.of(8, 14))),
                    Optional.of(List.of(new Closing(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31))))),
            new Targets(Optional.of(Duration.ofHours(8)), Optional.of(Duration.ZERO)));
    WrittenHours NEVER = new WrittenHours(
            Optional.of(new Week(Map.of())),
            Optional.of(List.of()),
            new Closings(Optional.of(List.of()), Optional.of(List.of()), Optional.of(List.of())),
            Targets.AS_USUAL);

    KeptHours hours();

    StaffId anna();

    static List<WrittenHours> manners() {
        return List.of(EVERYTHING, NEVER, WrittenHours.AS_USUAL);
    }

    @ParameterizedTest
    @MethodSource("manners")
    default void whatIsKeptIsFoundAgain(WrittenHours kept) {
        assertTrue(keep(REGISTRY, Optional.of(kept), 0));
        Kept<WrittenHours> found = Await.value(hours().latest(REGISTRY, 1)).get(0);
        assertEquals(Optional.of(kept), found.value());
        assertEquals(1, found.version());
        assertEquals(anna(), found.who());
        assertEquals(Map.of(REGISTRY, found), Await.value(hours().last()));
    }

    @Test
    default void eachOfficeHasItsOwnDecisions() {
        assertTrue(keep(USUAL, Optional.of(EVERYTHING), 0));
        assertTrue(keep(REGISTRY, Optional.of(NEVER), 0));
        assertTrue(keep(USUAL, Optional.empty(), 1));
        Map<Optional<OfficeId>, Kept<WrittenHours>> last = Await.value(hours().last());
        assertEquals(Set.of(USUAL, REGISTRY), last.keySet());
        assertEquals(List.of(2, 1), versions(USUAL));
        assertEquals(List.of(1), versions(REGISTRY));
        assertEquals(
                Optional.empty(), Await.value(hours().latest(USUAL, 1)).get(0).value());
        assertEquals(List.of(), versions(Optional.of(new OfficeId("tributi"))));
    }

    @Test
    default void whoHasNotSeenTheLastDecisionChangesNothing() {
        assertTrue(keep(USUAL, Optional.of(EVERYTHING), 0));
        assertFalse(keep(USUAL, Optional.of(NEVER), 0));
        assertFalse(keep(USUAL, Optional.empty(), 3));
        assertEquals(List.of(1), versions(USUAL));
    }

    @Test
    default void ofTwoAtOnceOneIsToldThatItCameLater() {
        Future<Boolean> one = hours().keep(USUAL, Optional.of(EVERYTHING), 0, anna());
        Future<Boolean> other = hours().keep(USUAL, Optional.of(NEVER), 0, anna());
        assertTrue(Await.value(one) ^ Await.value(other));
        assertEquals(List.of(1), versions(USUAL));
    }

    private boolean keep(Optional<OfficeId> office, Optional<WrittenHours> kept, int seen) {
        return Await.value(hours().keep(office, kept, seen, anna()));
    }

    private List<Integer> versions(Optional<OfficeId> office) {
        return Await.value(hours().latest(office, 10)).stream()
                .map(Kept::version)
                .toList();
    }
}
