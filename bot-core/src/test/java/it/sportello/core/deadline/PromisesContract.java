package it.sportello.core.deadline;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Draft;
import it.sportello.core.counter.Inbox;
import it.sportello.core.deadline.Lateness.Reason;
import it.sportello.core.deadline.Promise.Target;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Step;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.core.ticket.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeping of promises to citizens promises itself. */
public interface PromisesContract {
    Instant OPENED = Instant.parse("2026-11-23T08:00:00Z");
    Instant PROMISED = Instant.parse("2026-11-23T10:00:00Z");
    OfficeId WATER = new OfficeId("acqua");

    Inbox inbox();

    Conversations conversations();

    Tickets tickets();

    Promises promises();

    StaffId anna();

    StaffId bruno();

    @Test
    default void whatWasMissedIsNotedOnceWithItsHead() {
        Promise promise = promise(Target.FIRST_ANSWER);
        Await.value(promises().soon(promise));
        assertEquals(List.of(), late());
        assertTrue(Await.value(promises().missed(promise, Optional.of(anna()))));
        assertFalse(Await.value(promises().missed(promise, Optional.of(bruno()))));
        assertEquals(
                List.of(new Lateness(
                        promise, Optional.of(anna()), Optional.empty(), Optional.empty(), Optional.empty())),
                late());
        List<Step> steps = Await.value(tickets().steps(promise.ticket()));
        assertEquals(List.of(Step.Kind.LATE), steps.stream().map(Step::kind).toList());
    }

    @Test
    default void whatWasMissedWithoutAWarningAndWithoutAHeadIsNotedAsWell() {
        Promise promise = promise(Target.FIRST_ANSWER);
        assertTrue(Await.value(promises().missed(promise, Optional.empty())));
        assertEquals(1, late().size());
        assertEquals(1, Await.value(tickets().steps(promise.ticket())).size());
    }

    @Test
    default void whatIsDonePressesNoMore() {
        Promise first = promise(Target.FIRST_ANSWER);
        Promise end = promise(Target.SOLUTION);
        Await.value(promises().soon(first));
        Await.value(promises().soon(end));
        assertEquals(List.of(first, end), pressing());
        Draft words = new Draft(new Markdown("Il 3"), List.of(), Speaker.PERSON);
        Await.value(tickets().reply(first.ticket(), anna(), List.of(words), Afterwards.HOLD));
        assertEquals(List.of(end), pressing());
        assertEquals(
                Optional.of(anna()), Await.value(promises().pressing(10)).get(0).holder());
        Await.value(tickets().close(first.ticket(), anna(), List.of()));
        assertEquals(List.of(), pressing());
    }

    @Test
    default void theReportIsForOneOfficeAndATime() {
        Promise promise = promise(Target.SOLUTION);
        Await.value(promises().missed(promise, Optional.empty()));
        assertEquals(
                1, late(PROMISED, PROMISED.plusSeconds(1), Optional.of(WATER)).size());
        assertEquals(
                0,
                late(PROMISED.plusSeconds(1), PROMISED.plusSeconds(9), Optional.empty())
                        .size());
        assertEquals(0, late(OPENED, PROMISED, Optional.empty()).size());
        assertEquals(
                0,
                late(OPENED, PROMISED.plusSeconds(1), Optional.of(new OfficeId("altro")))
                        .size());
    }

    @Test
    default void whoeverAnswersMayStateTheReason() {
        Promise promise = promise(Target.SOLUTION);
        Reason reason = new Reason(new Words("Mancava la delibera"), bruno());
        assertFalse(Await.value(promises().explain(promise.ticket(), Target.SOLUTION, reason)));
        Await.value(promises().missed(promise, Optional.empty()));
        assertTrue(Await.value(promises().explain(promise.ticket(), Target.SOLUTION, reason)));
        assertFalse(Await.value(promises().explain(promise.ticket(), Target.FIRST_ANSWER, reason)));
        assertEquals(Optional.of(reason), late().get(0).reason());
    }

    private List<Promise> pressing() {
        return Await.value(promises().pressing(10)).stream()
                .map(Pressing::promise)
                .toList();
    }

    private List<Lateness> late() {
        return late(OPENED, PROMISED.plus(Duration.ofDays(1)), Optional.empty());
    }

    private List<Lateness> late(Instant from, Instant until, Optional<OfficeId> office) {
        return Await.value(promises().late(from, until, office, 10));
    }

    private Promise promise(Target target) {
        Instant due = target == Target.SOLUTION ? PROMISED.plusMillis(1) : PROMISED;
        return new Promise(promised(), target, Optional.of(WATER), OPENED, due);
    }

    private long promised() {
        List<Ticket> open = Await.value(tickets().list(new View.Waiting(), 1, 0));
        if (!open.isEmpty()) {
            return open.get(0).id();
        }
        NewTicket wanted = new NewTicket(new Words("quando?"), NewTicket.Reason.ASKED, Optional.of(WATER));
        CounterSamples.talk(inbox(), conversations(), heard("promised", citizen("1"), "quando?"), Optional.of(wanted));
        return promised();
    }
}
