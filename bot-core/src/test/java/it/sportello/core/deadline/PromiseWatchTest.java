package it.sportello.core.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.hours.OfficeHours;
import it.sportello.core.hours.OpeningHours;
import it.sportello.core.hours.Stretch;
import it.sportello.core.hours.Timetable;
import it.sportello.core.hours.Week;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Promises are noticed before their time, and after it once, in the office's opening time. */
class PromiseWatchTest {
    private static final OfficeId WATER = new OfficeId("acqua");
    private static final StaffId HEAD = new StaffId(7);

    private final InMemoryCounter counter = new InMemoryCounter();
    private final InMemoryPromises promises = new InMemoryPromises(counter);
    private final Instant opened = counter.now();
    private final PromiseWatch watch = new PromiseWatch(counter.tickets(), promises, PromiseWatchTest::hours);

    PromiseWatchTest() {
        NewTicket wanted = new NewTicket(new Words("Quando?"), NewTicket.Reason.ASKED, Optional.of(WATER));
        CounterSamples.talk(
                counter.inbox(),
                counter.conversations(),
                CounterSamples.heard("1", CounterSamples.citizen("42"), "Quando?"),
                Optional.of(wanted));
        promises.nameHead(WATER, Optional.of(HEAD));
    }

    @Test
    void nothingIsNotedInTime() {
        look(Duration.ofMinutes(79));
        assertEquals(List.of(), Await.value(promises.pressing(10)));
    }

    @Test
    void whatIsDueSoonIsNotedBeforeItsTime() {
        look(Duration.ofMinutes(81));
        assertEquals(1, Await.value(promises.pressing(10)).size());
        assertEquals(List.of(), late());
    }

    @Test
    void whatIsLateIsNotedOnceWithTheHead() {
        look(Duration.ofHours(2));
        look(Duration.ofHours(3));
        assertEquals(
                List.of(Optional.of(HEAD)), late().stream().map(Lateness::head).toList());
        assertEquals(
                1,
                Await.value(counter.tickets().steps(late().get(0).promise().ticket()))
                        .size());
    }

    @Test
    void withoutAPromiseNothingIsLate() {
        Await.value(new PromiseWatch(counter.tickets(), promises, () -> OpeningHours.NONE)
                .look(opened.plus(Duration.ofDays(9))));
        assertEquals(List.of(), late());
    }

    private void look(Duration later) {
        Await.value(watch.look(opened.plus(later)));
    }

    private List<Lateness> late() {
        return Await.value(promises.late(opened, opened.plus(Duration.ofDays(30)), Optional.empty(), 10));
    }

    private static OpeningHours hours() {
        Week week = new Week(Stream.of(DayOfWeek.values())
                .collect(Collectors.toMap(
                        day -> day, day -> List.of(new Stretch(LocalTime.of(8, 0), LocalTime.of(18, 0))))));
        Timetable timetable = new Timetable(ZoneId.of("Europe/Rome"), week, List.of(), day -> false);
        return new OpeningHours(
                Optional.of(new OfficeHours(timetable, Duration.ofHours(2), Duration.ofHours(10))), Map.of());
    }
}
