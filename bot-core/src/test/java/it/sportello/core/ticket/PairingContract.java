package it.sportello.core.ticket;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.draft;
import static it.sportello.core.counter.CounterSamples.heard;
import static it.sportello.core.counter.CounterSamples.takeOne;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.care.ConductStep;
import it.sportello.core.care.Conducts;
import it.sportello.core.care.Measure;
import it.sportello.core.care.Measure.Kind;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.Holder;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.Conversations.Recorded;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Inbox;
import it.sportello.core.counter.Pending;
import it.sportello.core.counter.Turn;
import it.sportello.core.hands.Label;
import it.sportello.core.hands.Labels;
import it.sportello.core.hands.Notes;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Tickets.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every keeping of tickets promises of tickets that become one or two, and of citizens who abuse the counter. */
public interface PairingContract {
    NewTicket PART =
            new NewTicket(new Words("E la biblioteca?"), NewTicket.Reason.ASKED, Optional.of(new OfficeId("cultura")));

    Inbox inbox();

    Conversations conversations();

    Tickets tickets();

    Labels labels();

    Notes notes();

    Conducts conducts();

    StaffId anna();

    StaffId bruno();

    @Test
    default void aPartOfATicketBecomesOneOfItsOwn() {
        long id = openedFor("1");
        Await.value(tickets().claim(id, anna(), List.of()));
        assertEquals(Outcome.HELD_BY_ANOTHER, split(id, bruno()));
        assertEquals(Outcome.DONE, split(id, anna()));
        Ticket part = Await.value(tickets().beside(id)).get(0);
        assertEquals(PART.question(), part.question());
        assertEquals(PART.office(), part.office());
        assertEquals(Ticket.State.WAITING, part.state());
        assertEquals(Holder.PERSON, state("1").state().holder(), "the other one is still held");
        assertEquals(Optional.of(id), last(part.id()).other());
        assertEquals(Optional.of(part.id()), last(id).other());
        assertEquals(Step.Kind.SPLIT, last(id).kind());
        Await.value(tickets().close(id, anna(), List.of()));
        assertEquals(Holder.WAITING, state("1").state().holder(), "the part still waits");
        assertEquals(Outcome.NOT_OPEN, split(id, anna()));
    }

    @Test
    default void twoTicketsOfAConversationBecomeOne() {
        long id = openedFor("1");
        Await.value(tickets().claim(id, anna(), List.of()));
        split(id, anna());
        long part = Await.value(tickets().beside(id)).get(0).id();
        Await.value(notes().add(part, bruno(), new Words("Attenzione"), Set.of()));
        Await.value(labels().save(new Label(0, "acqua", Label.Colour.BLUE, false)));
        Await.value(labels().put(part, Await.value(labels().all()).get(0).id()));
        assertEquals(Outcome.DONE, Await.value(tickets().merge(part, id, anna())));
        assertEquals(Outcome.NOT_OPEN, Await.value(tickets().merge(part, id, anna())), "once");
        assertEquals(
                Ticket.State.CLOSED,
                Await.value(tickets().find(part)).orElseThrow().state());
        assertEquals(1, Await.value(notes().of(id)).size());
        assertTrue(Await.value(labels().of(List.of(id))).containsKey(id));
        assertEquals(Step.Kind.MERGED, last(id).kind());
        assertEquals(Optional.of(part), last(id).other());
        assertEquals(Holder.PERSON, state("1").state().holder());
    }

    @Test
    default void ticketsOfDifferentConversationsOrOfAColleagueDoNotMerge() {
        long one = openedFor("1");
        long other = openedFor("2");
        assertEquals(Outcome.NOT_OPEN, Await.value(tickets().merge(one, other, anna())));
        assertEquals(Outcome.NOT_OPEN, Await.value(tickets().merge(one, one, anna())));
        split(one, anna());
        long part = Await.value(tickets().beside(one)).get(0).id();
        Await.value(tickets().claim(part, bruno(), List.of()));
        assertEquals(Outcome.HELD_BY_ANOTHER, Await.value(tickets().merge(part, one, anna())));
        assertEquals(List.of(), Await.value(tickets().beside(other)));
    }

    @Test
    default void whoIsMutedIsSilencedForAWhileAndTheLogSaysWhy() {
        long id = openedFor("1");
        long before = state("1").version();
        assertTrue(take(id, Kind.WARNED, Duration.ZERO));
        assertFalse(state("1").state().conduct().silences(Instant.EPOCH));
        assertTrue(take(id, Kind.MUTED, Duration.ofHours(1)));
        assertEquals(before + 2, state("1").version());
        Instant until = state("1").state().conduct().mutedUntil().orElseThrow();
        assertTrue(state("1").state().conduct().silences(until.minusSeconds(1)));
        assertFalse(state("1").state().conduct().silences(until));
        List<ConductStep> log = Await.value(conducts().of(citizen("1")));
        assertEquals(
                List.of(Kind.WARNED, Kind.MUTED),
                log.stream().map(ConductStep::kind).toList());
        assertEquals(new Words("Insulti"), log.get(1).why());
        assertEquals(anna(), log.get(1).by());
        assertEquals(List.of(log.get(1)), Await.value(conducts().inForce(10)));
        assertEquals(
                Ticket.State.WAITING,
                Await.value(tickets().find(id)).orElseThrow().state(),
                "nothing is lost");
    }

    @Test
    default void whoIsBlockedHasNothingOpenUntilSomebodyAllowsIt() {
        long id = openedFor("1");
        assertTrue(take(id, Kind.BLOCKED, Duration.ZERO));
        assertTrue(state("1").state().conduct().silences(Instant.EPOCH));
        assertEquals(Holder.BOT, state("1").state().holder());
        assertEquals(
                Ticket.State.CLOSED,
                Await.value(tickets().find(id)).orElseThrow().state());
        assertEquals(1, Await.value(conducts().inForce(10)).size());
        assertTrue(take(id, Kind.FREED, Duration.ZERO));
        assertFalse(state("1").state().conduct().silences(Instant.EPOCH));
        assertEquals(List.of(), Await.value(conducts().inForce(10)));
        assertFalse(take(id + 1, Kind.BLOCKED, Duration.ZERO), "no such ticket");
    }

    @Test
    default void whatTheCitizenWritesWhileAReplyGoesIsDecidedAnew() {
        long id = openedFor("1");
        Await.value(tickets().claim(id, anna(), List.of()));
        Await.value(inbox().keep(CounterSamples.TELEGRAM, List.of(heard("meanwhile", citizen("1"), "E domani?"))));
        Pending pending = takeOne(inbox());
        Conversation before = state("1");
        Await.value(tickets().reply(id, anna(), List.of(draft("Oggi.")), Tickets.Afterwards.CLOSE));
        assertEquals(Recorded.STALE, CounterSamples.record(conversations(), turn(pending, before)));
        assertEquals(Holder.BOT, state("1").state().holder(), "the bot answers what came meanwhile");
        assertEquals(Recorded.DONE, CounterSamples.record(conversations(), turn(pending, state("1"))));
    }

    private static Turn turn(Pending pending, Conversation decidedOn) {
        return new Turn(
                List.of(pending.id()), decidedOn, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private boolean take(long id, Kind kind, Duration length) {
        Measure measure = new Measure(kind, length, new Words("Insulti"));
        return Await.value(conducts().take(id, anna(), measure, List.of(draft("Così no."))));
    }

    private Outcome split(long id, StaffId who) {
        return Await.value(tickets().split(id, who, PART, List.of(draft("Te lo dice la biblioteca."))));
    }

    private Step last(long id) {
        List<Step> steps = Await.value(tickets().steps(id));
        return steps.get(steps.size() - 1);
    }

    private Conversation state(String address) {
        return Await.value(conversations().open(citizen(address), Language.ITALIAN));
    }

    private long openedFor(String address) {
        CounterSamples.talk(
                inbox(),
                conversations(),
                heard("pair" + address, citizen(address), "Quando?"),
                Optional.of(new NewTicket(new Words("Quando?"), NewTicket.Reason.ASKED, Optional.empty())));
        return Await.value(tickets().list(new View.Open(), 100, 0)).stream()
                .mapToLong(Ticket::id)
                .max()
                .orElseThrow();
    }
}
