package it.sportello.core.inquiry;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.draft;
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
import it.sportello.core.counter.Outbox;
import it.sportello.core.inquiry.Inquiry.State;
import it.sportello.core.inquiry.Inquiry.Way;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Passing;
import it.sportello.core.ticket.Tickets;
import it.sportello.core.ticket.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeping of inquiries inside the house promises. */
public interface InquiriesContract {
    Instant DUE = Instant.parse("2030-01-10T12:00:00Z");
    Passing.To REGISTRY = new Passing.To.Office(new OfficeId("anagrafe"));

    Inbox inbox();

    Conversations conversations();

    Outbox outbox();

    Tickets tickets();

    Inquiries inquiries();

    StaffId anna();

    StaffId bruno();

    @Test
    default void anInquiryIsKeptAsItWasAsked() {
        Wanted wanted = wanted(inquired("1"), new Passing.To.Colleague(bruno()), DUE);
        long id = asked(wanted);
        Inquiry found = found(id);
        assertEquals(wanted, found.wanted());
        assertEquals(State.OPEN, found.state());
        assertEquals(List.of(), found.replies());
        assertTrue(found.isOverdue(DUE));
        assertFalse(found.isOverdue(DUE.minusSeconds(1)));
        assertEquals(List.of(found), Await.value(inquiries().of(wanted.ticket())));
    }

    @Test
    default void theCitizenReadsOnlyWhatIsToBeSaidWithIt() {
        long ticket = inquired("1");
        asked(wanted(ticket, REGISTRY, DUE));
        assertEquals(List.of(), said());
        Await.value(inquiries().ask(wanted(ticket, REGISTRY, DUE), List.of(draft("Ci guardiamo"))));
        assertEquals(List.of("Ci guardiamo"), said());
    }

    @Test
    default void nothingIsAskedForAClosedTicket() {
        long ticket = inquired("1");
        long before = asked(wanted(ticket, REGISTRY, DUE));
        Await.value(tickets().close(ticket, anna(), List.of()));
        Wanted late = wanted(ticket, REGISTRY, DUE);
        List<Draft> say = List.of(draft("Ci guardiamo"));
        assertEquals(Optional.empty(), Await.value(inquiries().ask(late, say)));
        assertEquals(Optional.empty(), Await.value(inquiries().ask(wanted(-1, REGISTRY, DUE), say)));
        assertEquals(List.of(), said());
        assertEquals(List.of(), open());
        assertTrue(Await.value(inquiries().reply(before, bruno(), new Words("Il 3"))));
    }

    @Test
    default void whatIsDueFirstStandsFirst() {
        long later = asked(wanted(inquired("1"), REGISTRY, DUE.plusSeconds(60)));
        long first = asked(wanted(inquired("2"), REGISTRY, DUE));
        assertEquals(List.of(first, later), open());
        assertEquals(
                List.of(later),
                Await.value(inquiries().open(1, 1)).stream().map(Inquiry::id).toList());
    }

    @Test
    default void repliesComeBackWithTheirAuthors() {
        long id = asked(wanted(inquired("1"), REGISTRY, DUE));
        assertTrue(Await.value(inquiries().reply(id, bruno(), new Words("Il 3"))));
        assertTrue(Await.value(inquiries().replyByMail(id, anna(), new Words("Anzi il 4"), "<1@posta>")));
        Inquiry found = found(id);
        assertEquals(State.ANSWERED, found.state());
        assertEquals(
                List.of("Il 3", "Anzi il 4"),
                found.replies().stream().map(reply -> reply.text().value()).toList());
        assertEquals(
                List.of(bruno(), anna()),
                found.replies().stream().map(Inquiry.Reply::by).toList());
        assertEquals(
                List.of(Way.DESK, Way.MAIL),
                found.replies().stream().map(Inquiry.Reply::way).toList());
        assertEquals(List.of(), open());
    }

    @Test
    default void anEmailIsKeptOnceHoweverOftenItIsRead() {
        long id = asked(wanted(inquired("1"), REGISTRY, DUE));
        assertTrue(Await.value(inquiries().replyByMail(id, bruno(), new Words("Il 3"), "<1@posta>")));
        assertTrue(Await.value(inquiries().replyByMail(id, bruno(), new Words("Il 3"), "<1@posta>")));
        assertEquals(1, found(id).replies().size());
        assertFalse(Await.value(inquiries().replyByMail(-1, bruno(), new Words("Il 3"), "<2@posta>")));
    }

    @Test
    default void whatIsOpenOrWasAnsweredLatelyIsFoundAgain() {
        long answered = asked(wanted(inquired("1"), REGISTRY, DUE));
        long open = asked(wanted(inquired("2"), REGISTRY, DUE));
        Await.value(inquiries().withdraw(asked(wanted(inquired("3"), REGISTRY, DUE))));
        Await.value(inquiries().reply(answered, bruno(), new Words("Il 3")));
        assertEquals(List.of(answered, open), lately(Duration.ofHours(1)));
        assertEquals(List.of(open), lately(Duration.ofHours(-1)));
    }

    private List<Long> lately(Duration time) {
        return Await.value(inquiries().lately(time, 10)).stream()
                .map(Inquiry::id)
                .toList();
    }

    @Test
    default void whatIsWithdrawnIsOverForGood() {
        long id = asked(wanted(inquired("1"), REGISTRY, DUE));
        assertTrue(Await.value(inquiries().withdraw(id)));
        assertFalse(Await.value(inquiries().withdraw(id)));
        assertFalse(Await.value(inquiries().reply(id, bruno(), new Words("Il 3"))));
        assertFalse(Await.value(inquiries().reply(-1, bruno(), new Words("Il 3"))));
        assertEquals(State.WITHDRAWN, found(id).state());
        assertEquals(List.of(), open());
    }

    @Test
    default void anAnswerCannotBeWithdrawn() {
        long id = asked(wanted(inquired("1"), REGISTRY, DUE));
        Await.value(inquiries().reply(id, bruno(), new Words("Il 3")));
        assertFalse(Await.value(inquiries().withdraw(id)));
        assertEquals(State.ANSWERED, found(id).state());
    }

    private Wanted wanted(long ticket, Passing.To of, Instant due) {
        return new Wanted(ticket, anna(), of, new Words("Quando riapre lo sportello?"), due);
    }

    private long asked(Wanted wanted) {
        return Await.value(inquiries().ask(wanted, List.of())).orElseThrow();
    }

    private Inquiry found(long id) {
        return Await.value(inquiries().find(id)).orElseThrow();
    }

    private List<Long> open() {
        return Await.value(inquiries().open(10, 0)).stream().map(Inquiry::id).toList();
    }

    private List<String> said() {
        return CounterSamples.takeParcels(outbox()).stream()
                .map(parcel -> parcel.message().text().value())
                .toList();
    }

    private long inquired(String address) {
        NewTicket wanted = new NewTicket(new Words("quando?"), NewTicket.Reason.ASKED, Optional.empty());
        CounterSamples.talk(
                inbox(), conversations(), heard("asked:" + address, citizen(address), "quando?"), Optional.of(wanted));
        return Await.value(tickets().list(new View.Waiting(), 100, 0)).stream()
                .filter(ticket -> ticket.conversation().equals(citizen(address)))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
