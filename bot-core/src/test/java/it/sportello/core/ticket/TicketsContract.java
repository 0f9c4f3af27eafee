package it.sportello.core.ticket;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.draft;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.conversation.Holder;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Inbox;
import it.sportello.core.counter.Outbox;
import it.sportello.core.counter.Parcel;
import it.sportello.core.counter.Settlement;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.core.ticket.Tickets.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeping of tickets promises. */
public interface TicketsContract {
    Inbox inbox();

    Conversations conversations();

    Outbox outbox();

    Tickets tickets();

    /** Two staff members that exist. */
    StaffId anna();

    StaffId bruno();

    @Test
    default void aClaimedTicketIsHeldByOnePersonAndTheBotIsSilent() {
        long id = opened("1");
        assertEquals(Outcome.DONE, Await.value(tickets().claim(id, anna(), List.of())));
        assertEquals(Outcome.DONE, Await.value(tickets().claim(id, anna(), List.of())));
        assertEquals(Outcome.HELD_BY_ANOTHER, Await.value(tickets().claim(id, bruno(), List.of())));
        assertEquals(Optional.of(anna()), find(id).holder());
        assertEquals(Ticket.State.HELD, find(id).state());
        assertEquals(Holder.PERSON, holder("1"));
    }

    @Test
    default void aChangeAtTheDeskMakesAnOlderDecisionStale() {
        long id = opened("1");
        long before = version("1");
        Await.value(tickets().claim(id, anna(), List.of()));
        assertEquals(before + 1, version("1"));
    }

    @Test
    default void aReleasedTicketWaitsAgainAndTheBotSpeaks() {
        long id = opened("1");
        Await.value(tickets().claim(id, anna(), List.of()));
        assertEquals(Outcome.HELD_BY_ANOTHER, Await.value(tickets().release(id, bruno(), List.of())));
        assertEquals(Outcome.DONE, Await.value(tickets().release(id, anna(), List.of())));
        assertEquals(Ticket.State.WAITING, find(id).state());
        assertEquals(Optional.empty(), find(id).holder());
        assertEquals(Holder.WAITING, holder("1"));
    }

    @Test
    default void aReplyGoesToTheCitizenAndClosesTheTicket() {
        long id = opened("1");
        assertEquals(Outcome.DONE, Await.value(tickets().reply(id, anna(), List.of(draft("Ecco")), Afterwards.CLOSE)));
        assertEquals(Ticket.State.CLOSED, find(id).state());
        assertEquals(Holder.BOT, holder("1"));
        assertEquals("Ecco", takeOne().message().text().value());
        assertEquals(
                Outcome.NOT_OPEN, Await.value(tickets().reply(id, anna(), List.of(draft("Poi")), Afterwards.CLOSE)));
    }

    @Test
    default void aReplyMayKeepTheConversation() {
        long id = opened("1");
        assertEquals(Outcome.DONE, Await.value(tickets().reply(id, anna(), List.of(draft("Quale?")), Afterwards.HOLD)));
        assertEquals(Ticket.State.HELD, find(id).state());
        assertEquals(Holder.PERSON, holder("1"));
        assertEquals(
                Outcome.HELD_BY_ANOTHER,
                Await.value(tickets().reply(id, bruno(), List.of(draft("Io")), Afterwards.CLOSE)));
        assertEquals("Quale?", takeOne().message().text().value());
    }

    @Test
    default void aReplyThatDoesNotArriveOpensItsTicketAgain() {
        long id = opened("1");
        Await.value(tickets().reply(id, anna(), List.of(draft("Ecco")), Afterwards.CLOSE));
        CounterSamples.settle(outbox(), takeOne().message().id(), new Settlement.Failed("window-closed", false));
        assertEquals(Ticket.State.WAITING, find(id).state());
        assertEquals(Optional.of("window-closed"), find(id).trouble());
        assertEquals(Holder.WAITING, holder("1"));
    }

    @Test
    default void anAnswerThatDoesNotArriveBecomesATicketWithItsQuestion() {
        answer("1", "Uno");
        fail(takeOne(), false);
        Ticket ticket = openTickets().get(0);
        assertEquals(citizen("1"), ticket.conversation());
        assertEquals("quando?", ticket.question().value());
        assertEquals(NewTicket.Reason.UNDELIVERED, ticket.reason());
        assertEquals(Ticket.State.WAITING, ticket.state());
        assertEquals(Optional.of("too-old"), ticket.trouble());
        assertEquals(Holder.WAITING, holder("1"));
    }

    @Test
    default void howeverMuchDoesNotArriveAConversationHasOneTicketForIt() {
        answer("1", "Uno", "Due");
        fail(takeOne(), false);
        fail(takeOne(), false);
        answer("2", "Uno");
        fail(takeOne(), false);
        assertEquals(
                List.of(citizen("1"), citizen("2")),
                openTickets().stream().map(Ticket::conversation).toList());
    }

    @Test
    default void onceSuchATicketIsClosedTheNextFailureOpensAnother() {
        answer("1", "Uno", "Due");
        fail(takeOne(), false);
        Await.value(tickets().close(openTickets().get(0).id(), anna(), List.of()));
        assertEquals(Holder.BOT, holder("1"));
        fail(takeOne(), false);
        assertEquals(1, openTickets().size());
    }

    @Test
    default void whereAPersonIsAskedForAlreadyNoOtherTicketIsOpened() {
        long id = opened("1");
        answer("1", "Uno");
        fail(takeOne(), false);
        assertEquals(List.of(id), ids(new View.Open(), 10, 0));
        assertEquals(Optional.empty(), find(id).trouble());
    }

    @Test
    default void whatAnUnreachableCitizenMissesIsNoTicket() {
        answer("1", "Uno", "Due");
        fail(takeOne(), true);
        assertEquals(List.of(), openTickets());
    }

    @Test
    default void aTicketCanBeClosedWithoutAWord() {
        long id = opened("1");
        assertEquals(Outcome.DONE, Await.value(tickets().close(id, anna(), List.of())));
        assertEquals(Outcome.NOT_OPEN, Await.value(tickets().close(id, anna(), List.of())));
        assertEquals(Outcome.NOT_OPEN, Await.value(tickets().claim(id, anna(), List.of())));
        assertEquals(List.of(), CounterSamples.takeParcels(outbox()));
    }

    @Test
    default void anUnknownTicketIsNotOpen() {
        assertEquals(Outcome.NOT_OPEN, Await.value(tickets().claim(999_999, anna(), List.of())));
        assertEquals(Optional.empty(), Await.value(tickets().find(999_999)));
    }

    @Test
    default void openTicketsAreListedWaitingFirstThenTheOldest() {
        long first = opened("1");
        long second = opened("2");
        long third = opened("3");
        Await.value(tickets().claim(first, anna(), List.of()));
        assertEquals(3, Await.value(tickets().open()));
        assertEquals(List.of(second, third, first), ids(new View.Open(), 10, 0));
        assertEquals(List.of(third), ids(new View.Open(), 1, 1));
        Await.value(tickets().close(second, anna(), List.of()));
        assertEquals(List.of(second), ids(new View.Closed(), 10, 0));
        assertEquals(2, Await.value(tickets().open()));
    }

    private List<Long> ids(View view, int limit, int offset) {
        return Await.value(tickets().list(view, limit, offset)).stream()
                .map(Ticket::id)
                .toList();
    }

    private List<Ticket> openTickets() {
        return Await.value(tickets().list(new View.Open(), 10, 0));
    }

    private void answer(String address, String... texts) {
        CounterSamples.talk(inbox(), conversations(), heard("answered:" + address, citizen(address), "quando?"), texts);
    }

    private void fail(Parcel parcel, boolean unreachable) {
        CounterSamples.settle(outbox(), parcel.message().id(), new Settlement.Failed("too-old", unreachable));
    }

    private long opened(String address) {
        NewTicket wanted = new NewTicket(new Words("quando?"), NewTicket.Reason.ASKED, Optional.empty());
        CounterSamples.talk(
                inbox(), conversations(), heard("update:" + address, citizen(address), "quando?"), Optional.of(wanted));
        return Await.value(tickets().list(new View.Open(), 100, 0)).stream()
                .filter(ticket -> ticket.conversation().equals(citizen(address)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Ticket find(long id) {
        return Await.value(tickets().find(id)).orElseThrow();
    }

    private Holder holder(String address) {
        return Await.value(conversations().open(citizen(address), Language.ITALIAN))
                .state()
                .holder();
    }

    private long version(String address) {
        return Await.value(conversations().open(citizen(address), Language.ITALIAN))
                .version();
    }

    private Parcel takeOne() {
        List<Parcel> taken = CounterSamples.takeParcels(outbox());
        assertEquals(1, taken.size(), "parcels taken");
        return taken.get(0);
    }
}
