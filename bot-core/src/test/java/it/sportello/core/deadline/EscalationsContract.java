package it.sportello.core.deadline;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import it.sportello.core.care.Proposals;
import it.sportello.core.conversation.Holder;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Draft;
import it.sportello.core.counter.Inbox;
import it.sportello.core.counter.Outbox;
import it.sportello.core.deadline.Promise.Target;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.message.Words;
import it.sportello.core.staff.Roles.Reach;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Passing;
import it.sportello.core.ticket.Step;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Ticket.State;
import it.sportello.core.ticket.Tickets;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.core.ticket.UnsentReply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every keeping of what follows missed promises promises itself. */
public interface EscalationsContract {
    Instant LONG_AGO = Instant.parse("2020-11-23T10:00:00Z");
    OfficeId GAS = new OfficeId("gas");
    Draft TOLD = new Draft(new Markdown("Ora ti segue Bruno"), List.of(), Speaker.BOT);

    Inbox inbox();

    Outbox outbox();

    Conversations conversations();

    Tickets tickets();

    Proposals proposals();

    Promises promises();

    Escalations escalations();

    StaffId anna();

    StaffId bruno();

    void letPass(Duration time);

    @Test
    default void anOfficeWantsOneThingOrNothing() {
        assertChosen(Map.of(), Map.of());
        Await.value(escalations().choose(GAS, Optional.of(anna()), Optional.of(Aftermath.BACK)));
        assertChosen(Map.of(GAS, anna()), Map.of(GAS, Aftermath.BACK));
        Await.value(escalations().choose(GAS, Optional.of(bruno()), Optional.of(Aftermath.HEAD)));
        assertChosen(Map.of(GAS, bruno()), Map.of(GAS, Aftermath.HEAD));
        Await.value(escalations().choose(GAS, Optional.of(bruno()), Optional.empty()));
        assertChosen(Map.of(GAS, bruno()), Map.of());
        Await.value(escalations().choose(GAS, Optional.empty(), Optional.of(Aftermath.BACK)));
        assertChosen(Map.of(), Map.of(GAS, Aftermath.BACK));
        Await.value(escalations().choose(GAS, Optional.empty(), Optional.empty()));
        assertChosen(Map.of(), Map.of());
    }

    private void assertChosen(Map<OfficeId, StaffId> heads, Map<OfficeId, Aftermath> chosen) {
        assertEquals(heads, Await.value(promises().heads()));
        assertEquals(chosen, Await.value(escalations().chosen()));
    }

    @Test
    default void onlyWhereAnOfficeWantsItSomethingIsOverdue() {
        long id = heldByAnna();
        assertEquals(List.of(), overdue());
        missed(id, Target.FIRST_ANSWER);
        assertEquals(List.of(), overdue());
        choose(Aftermath.HEAD);
        Overdue found = only();
        assertEquals(id, found.ticket());
        assertEquals(Aftermath.HEAD, found.wish());
        assertEquals(Optional.of(anna()), found.stands().holder());
        assertEquals(List.of(), Await.value(escalations().overdue(id, 10)));
    }

    @Test
    default void theHeadGetsItOnce() {
        choose(Aftermath.HEAD);
        long id = heldByAnna();
        missed(id, Target.FIRST_ANSWER);
        Overdue found = only();
        List<Future<Boolean>> tries = IntStream.range(0, 4)
                .mapToObj(none -> escalations().follow(found, Optional.of(bruno()), List.of(TOLD)))
                .toList();
        assertEquals(1, tries.stream().map(Await::value).filter(done -> done).count());
        assertEquals(Optional.of(bruno()), ticket(id).holder());
        assertEquals(State.HELD, ticket(id).state());
        Step step = lastStep(id);
        assertEquals(Step.Kind.ESCALATED, step.kind());
        assertEquals(Optional.of(anna()), step.by());
        assertEquals(
                Optional.of(new Passing.To.Colleague(bruno())), step.passing().map(Passing::to));
        assertEquals(1, CounterSamples.takeParcels(outbox()).size());
        Escalation followed = late().followed().orElseThrow();
        assertEquals(Optional.of(anna()), followed.former());
        assertEquals(Optional.of(bruno()), followed.to());
        assertEquals(
                late().followed(), Await.value(promises().pressing(10)).get(0).followed());
        assertEquals(List.of(), overdue());
    }

    @Test
    default void whatGoesBackWaitsAndTheBotSpeaks() {
        choose(Aftermath.BACK);
        long id = heldByAnna();
        missed(id, Target.FIRST_ANSWER);
        assertTrue(follow(only(), Optional.empty()));
        assertEquals(State.WAITING, ticket(id).state());
        assertEquals(Holder.WAITING, holder());
        assertEquals(Optional.empty(), lastStep(id).passing());
        assertEquals(Optional.empty(), late().followed().orElseThrow().to());
        Await.value(tickets().claim(id, bruno(), List.of()));
        assertEquals(List.of(), overdue());
    }

    @Test
    default void whatWaitsGoesToTheHeadButNotBack() {
        long id = waiting();
        missed(id, Target.FIRST_ANSWER);
        choose(Aftermath.BACK);
        assertEquals(List.of(), overdue());
        choose(Aftermath.HEAD);
        assertFalse(follow(only(), Optional.empty()));
        assertTrue(follow(only(), Optional.of(bruno())));
        assertEquals(Holder.PERSON, holder());
        assertEquals(Optional.empty(), lastStep(id).by());
    }

    @Test
    default void whatWasAnsweredOrClosedMeanwhileIsLeftAlone() {
        choose(Aftermath.HEAD);
        long id = heldByAnna();
        missed(id, Target.FIRST_ANSWER);
        Overdue before = only();
        reply(id);
        assertLeftAlone(before);
        missed(id, Target.SOLUTION);
        assertEquals(Target.SOLUTION, only().target());
        letPass(Duration.ofMinutes(1));
        reply(id);
        assertEquals(List.of(), overdue());
        Await.value(tickets().close(id, anna(), List.of()));
        assertLeftAlone(before);
        assertEquals(State.CLOSED, ticket(id).state());
    }

    @Test
    default void whatASecondPersonReadsIsLeftAlone() {
        choose(Aftermath.HEAD);
        long id = heldByAnna();
        missed(id, Target.FIRST_ANSWER);
        Overdue before = only();
        UnsentReply reply = new UnsentReply(new Words("Il 3"), List.of());
        Await.value(proposals().propose(id, anna(), reply, Afterwards.HOLD));
        assertLeftAlone(before);
        Await.value(proposals().giveBack(id, bruno(), new Words("Il 3"), new Words("Di che mese?")));
        assertEquals(1, overdue().size());
    }

    @Test
    default void whatAPersonDoesBeginsTheTimeAnew() {
        choose(Aftermath.HEAD);
        long id = heldByAnna();
        missed(id, Target.FIRST_ANSWER);
        assertEquals(lastStep(id).at(), only().stands().since());
        letPass(Duration.ofHours(1));
        Await.value(tickets().pass(id, anna(), to(bruno()), List.of()));
        assertEquals(lastStep(id).at(), only().stands().since());
        assertEquals(Step.Kind.PASSED, lastStep(id).kind());
    }

    @Test
    default void whoeverHasItNowIsNotTakenFor() {
        choose(Aftermath.HEAD);
        long id = heldByAnna();
        missed(id, Target.FIRST_ANSWER);
        Overdue before = only();
        Await.value(tickets().pass(id, anna(), to(bruno()), List.of()));
        assertFalse(follow(before, Optional.of(anna())));
        assertEquals(Optional.of(bruno()), ticket(id).holder());
    }

    @Test
    default void aReplyAndTheMoveNeverBothHappen() {
        choose(Aftermath.BACK);
        for (int turn = 1; turn <= 12; turn++) {
            long id = waiting(String.valueOf(turn));
            Await.value(tickets().claim(id, anna(), List.of()));
            missed(id, Target.FIRST_ANSWER);
            Overdue overdue = only();
            Draft words = new Draft(new Markdown("Il 3"), List.of(), Speaker.PERSON);
            Future<Tickets.Outcome> reply = tickets().reply(id, anna(), List.of(words), Afterwards.CLOSE);
            boolean moved = Await.value(escalations().follow(overdue, Optional.empty(), List.of()));
            assertEquals(Tickets.Outcome.DONE, Await.value(reply));
            assertEquals(State.CLOSED, ticket(id).state());
            long steps = Await.value(tickets().steps(id)).stream()
                    .filter(step -> step.kind() == Step.Kind.ESCALATED)
                    .count();
            assertEquals(moved ? 1 : 0, steps);
        }
    }

    private static Passing to(StaffId who) {
        return new Passing(new Passing.To.Colleague(who), Words.NONE);
    }

    private void assertLeftAlone(Overdue before) {
        assertEquals(List.of(), overdue());
        assertFalse(follow(before, Optional.of(bruno())));
        assertTrue(CounterSamples.takeParcels(outbox()).stream()
                .noneMatch(parcel -> parcel.message().text().equals(TOLD.text())));
    }

    private void choose(Aftermath what) {
        Await.value(escalations().choose(GAS, Optional.of(bruno()), Optional.of(what)));
    }

    private boolean follow(Overdue overdue, Optional<StaffId> head) {
        return Await.value(escalations().follow(overdue, head, List.of(TOLD)));
    }

    private List<Overdue> overdue() {
        return Await.value(escalations().overdue(0, 10));
    }

    private Overdue only() {
        List<Overdue> found = overdue();
        assertEquals(1, found.size());
        return found.get(0);
    }

    private Lateness late() {
        return Await.value(promises().late(LONG_AGO, LONG_AGO.plusSeconds(1), Optional.empty(), 10))
                .get(0);
    }

    private Ticket ticket(long id) {
        return Await.value(tickets().find(id)).orElseThrow();
    }

    private Step lastStep(long id) {
        List<Step> steps = Await.value(tickets().steps(id));
        return steps.get(steps.size() - 1);
    }

    private Holder holder() {
        return Await.value(conversations().open(citizen("1"), Language.ITALIAN))
                .state()
                .holder();
    }

    private void reply(long id) {
        Draft words = new Draft(new Markdown("Il 3"), List.of(), Speaker.PERSON);
        Await.value(tickets().reply(id, anna(), List.of(words), Afterwards.HOLD));
    }

    private void missed(long id, Target target) {
        Promise promise = new Promise(id, target, Optional.of(GAS), LONG_AGO.minusSeconds(7200), LONG_AGO);
        Await.value(promises().missed(promise, Optional.of(bruno())));
    }

    private long heldByAnna() {
        long id = waiting();
        Await.value(tickets().claim(id, anna(), List.of()));
        return id;
    }

    private long waiting() {
        return waiting("1");
    }

    private long waiting(String citizen) {
        NewTicket wanted = new NewTicket(new Words("quando?"), NewTicket.Reason.ASKED, Optional.of(GAS));
        CounterSamples.talk(
                inbox(), conversations(), heard("late" + citizen, citizen(citizen), "quando?"), Optional.of(wanted));
        return Await.value(tickets().newest(Reach.ALL));
    }
}
