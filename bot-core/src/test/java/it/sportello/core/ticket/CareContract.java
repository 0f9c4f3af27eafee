package it.sportello.core.ticket;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.draft;
import static it.sportello.core.counter.CounterSamples.heard;
import static it.sportello.core.counter.CounterSamples.takeOne;
import static it.sportello.core.counter.CounterSamples.takeParcels;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.care.Proposal;
import it.sportello.core.care.Proposals;
import it.sportello.core.care.Proposals.Verdict;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Inbox;
import it.sportello.core.counter.Outbox;
import it.sportello.core.counter.Pending;
import it.sportello.core.counter.Turn;
import it.sportello.core.hands.Label;
import it.sportello.core.hands.Labels;
import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.Emergency;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.Attachment;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.core.ticket.Tickets.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every keeping of tickets promises where care is wanted: danger comes first, and a second person reads. */
public interface CareContract {
    OfficeId CARE = new OfficeId("sociale");
    Words TEXT = new Words("Venga domani.");
    List<Attachment> FILES =
            List.of(new Attachment("0".repeat(64), Attachment.Kind.DOCUMENT, "modulo.pdf", "Il modulo"));

    Inbox inbox();

    Conversations conversations();

    Outbox outbox();

    Tickets tickets();

    Labels labels();

    Proposals proposals();

    UnsentReplies unsentReplies();

    StaffId anna();

    StaffId bruno();

    @Test
    default void whoSpeaksOfDangerComesFirst() {
        long first = openedWithCare("1");
        long second = openedWithCare("2");
        assertEquals(List.of(first, second), waiting());
        danger("2", Optional.empty());
        assertEquals(List.of(second, first), waiting());
        assertTrue(Await.value(tickets().find(second)).orElseThrow().urgent());
        danger("3", Optional.of(new NewTicket(TEXT, NewTicket.Reason.DANGER, Optional.empty())));
        assertEquals(3, waiting().size());
        assertEquals(first, waiting().get(2));
    }

    @Test
    default void aReplyOfACarefulOfficeWaitsForASecondPerson() {
        long id = openedWithCare("1");
        Await.value(proposals().setCareful(CARE, true));
        Await.value(proposals().setCareful(CARE, true));
        assertEquals(Set.of(CARE), Await.value(proposals().carefulOffices()));
        takeAll();
        assertEquals(Outcome.NEEDS_APPROVAL, reply(id, anna()));
        Await.value(unsentReplies().keep(id, anna(), UnsentReply.of(TEXT)));
        assertEquals(Outcome.DONE, propose(id, anna(), TEXT));
        assertEquals(Words.NONE, Await.value(unsentReplies().kept(id, anna())).text());
        assertEquals(List.of(), takeParcels(outbox()), "nothing is said yet");
        assertEquals(Outcome.HELD_BY_ANOTHER, propose(id, bruno(), TEXT));
        assertEquals(1, Await.value(proposals().countWaiting()));
        assertEquals(Verdict.OWN, approve(id, anna(), TEXT));
        assertEquals(Verdict.CHANGED, approve(id, bruno(), new Words("Altro.")));
        assertEquals(Verdict.DONE, approve(id, bruno(), TEXT));
        assertEquals(Verdict.CHANGED, approve(id, bruno(), TEXT), "once");
        assertEquals("Venga!", takeParcels(outbox()).get(0).message().text().value());
        assertEquals(0, Await.value(proposals().countWaiting()));
        assertEquals(
                Ticket.State.CLOSED,
                Await.value(tickets().find(id)).orElseThrow().state());
        assertEquals(Outcome.NOT_OPEN, reply(id, anna()));
    }

    @Test
    default void aReplyGoesByItselfWhereNoCareIsWanted() {
        long id = openedWithCare("1");
        Await.value(proposals().setCareful(CARE, true));
        Await.value(proposals().setCareful(CARE, false));
        assertEquals(Outcome.DONE, reply(id, anna()));
    }

    @Test
    default void aCarefulLabelAsksForASecondPerson() {
        long id = openedWithCare("1");
        Await.value(labels().save(new Label(0, "delicata", Label.Colour.RED, true)));
        Await.value(labels().save(new Label(0, "altra", Label.Colour.RED, false)));
        List<Label> all = Await.value(labels().all());
        Await.value(labels().put(id, all.get(0).id()));
        assertEquals("altra", all.get(0).name());
        Await.value(labels().put(id, all.get(1).id()));
        assertEquals(Outcome.NEEDS_APPROVAL, reply(id, anna()));
        Await.value(labels().take(id, all.get(1).id()));
        assertEquals(Outcome.DONE, reply(id, anna()));
    }

    @Test
    default void aReplyIsGivenBackWithARemarkAndNothingIsLost() {
        long id = openedWithCare("1");
        propose(id, anna(), TEXT);
        assertEquals(Verdict.OWN, giveBack(id, anna()));
        assertEquals(Verdict.DONE, giveBack(id, bruno()));
        Proposal proposal = Await.value(proposals().of(id)).orElseThrow();
        assertEquals(Optional.of(new Words("Più gentile")), proposal.remark());
        assertFalse(proposal.waits());
        assertEquals(new UnsentReply(TEXT, FILES), Await.value(unsentReplies().kept(id, anna())));
        assertEquals(List.of(), Await.value(proposals().waiting(10)));
        assertEquals(Verdict.CHANGED, approve(id, bruno(), TEXT));
        propose(id, anna(), new Words("Venga domani, per favore."));
        assertEquals(
                List.of("Venga domani, per favore."),
                Await.value(proposals().waiting(10)).stream()
                        .map(waiting -> waiting.text().value())
                        .toList());
    }

    @Test
    default void whatWasProposedByWhoLostTheTicketWaitsForNobody() {
        long id = openedWithCare("1");
        propose(id, anna(), TEXT);
        Await.value(tickets().pass(id, anna(), new Passing(new Passing.To.Colleague(bruno()), Words.NONE), List.of()));
        assertEquals(List.of(), Await.value(proposals().waiting(10)));
        assertEquals(Verdict.CHANGED, approve(id, bruno(), TEXT));
        assertEquals(
                Ticket.State.HELD, Await.value(tickets().find(id)).orElseThrow().state());
    }

    private Outcome reply(long id, StaffId who) {
        return Await.value(tickets().reply(id, who, List.of(draft("Venga!")), Afterwards.CLOSE));
    }

    private Outcome propose(long id, StaffId who, Words text) {
        return Await.value(proposals().propose(id, who, new UnsentReply(text, FILES), Afterwards.CLOSE));
    }

    private Verdict approve(long id, StaffId who, Words seen) {
        return Await.value(proposals().approve(id, who, seen, List.of(draft("Venga!"))));
    }

    private Verdict giveBack(long id, StaffId who) {
        return Await.value(proposals().giveBack(id, who, TEXT, new Words("Più gentile")));
    }

    private List<Long> waiting() {
        return Await.value(tickets().list(new View.Waiting(), 10, 0)).stream()
                .map(Ticket::id)
                .toList();
    }

    private void takeAll() {
        takeParcels(outbox())
                .forEach(parcel -> CounterSamples.sent(
                        outbox(), parcel.message().id(), "x" + parcel.message().id()));
    }

    private void danger(String address, Optional<NewTicket> ticket) {
        Await.value(
                inbox().keep(CounterSamples.TELEGRAM, List.of(heard("danger" + address, citizen(address), "aiuto"))));
        Pending pending = takeOne(inbox());
        Conversation open = Await.value(conversations().open(pending.message().from(), Language.ITALIAN));
        Understanding understood =
                new Understanding(Language.ITALIAN, Optional.of(Emergency.DISTRESS), new Answer.NotFound(), 0.1, 1);
        CounterSamples.record(
                conversations(),
                new Turn(
                        List.of(pending.id()),
                        ticket.isPresent() ? open.handedOver() : open,
                        List.of(),
                        ticket,
                        Optional.empty(),
                        Optional.of(understood)));
    }

    private long openedWithCare(String address) {
        CounterSamples.talk(
                inbox(),
                conversations(),
                heard("care" + address, citizen(address), "Quando?"),
                Optional.of(new NewTicket(new Words("Quando?"), NewTicket.Reason.ASKED, Optional.of(CARE))));
        return Await.value(tickets().list(new View.Open(), 100, 0)).stream()
                .mapToLong(Ticket::id)
                .max()
                .orElseThrow();
    }
}
