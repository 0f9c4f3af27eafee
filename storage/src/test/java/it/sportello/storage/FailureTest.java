package it.sportello.storage;

import static it.sportello.core.counter.CounterSamples.LEASE;
import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.DeliveryStatus;
import it.sportello.core.conversation.Holder;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Line;
import it.sportello.core.counter.Parcel;
import it.sportello.core.counter.Settlement;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.MessageRef;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.storage.embedded.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What does not arrive is seen by those who can do something about it. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class FailureTest {
    private static final StaffId ANNA = new StaffId(1);

    private final TestStorage storage;
    private final Talks talks;

    FailureTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
        this.talks = new Talks(storage);
    }

    @Test
    void aFailureReportedAfterwardsOpensTheTicketWhoseReplyItWas() {
        long ticket = repliedTo("1");
        Parcel parcel = talks.takeOne();
        talks.delivered(parcel, 1, "wamid.1");
        CounterSamples.settle(storage.ports().outbox(), parcel.message().id(), new Settlement.Sent(Optional.empty()));
        talks.report("wamid.1", DeliveryStatus.FAILED);
        assertWaitsAgain(ticket, "131047");
    }

    @Test
    void aFailureReportedBeforeItsNameIsKnownIsNotForgotten() {
        long ticket = repliedTo("1");
        Parcel parcel = talks.takeOne();
        talks.report("wamid.1", DeliveryStatus.FAILED);
        assertEquals(Ticket.State.CLOSED, talks.find(ticket).state());
        talks.delivered(parcel, 1, "wamid.1");
        assertWaitsAgain(ticket, "131047");
    }

    @Test
    void oneFailedPartOfAMessageIsTroubleEvenWhenAnotherWasRead() {
        long ticket = repliedTo("1");
        Parcel parcel = talks.takeOne();
        talks.delivered(parcel, 1, "wamid.1");
        talks.delivered(parcel, 2, "wamid.2");
        talks.report("wamid.1", DeliveryStatus.READ);
        talks.report("wamid.2", DeliveryStatus.FAILED);
        assertWaitsAgain(ticket, "131047");
    }

    @Test
    void whatWasSeenAfterAllIsNoTroubleAnyMore() {
        talks.answered("1", "Uno");
        talks.delivered(talks.takeOne(), 1, "wamid.1");
        talks.report("wamid.1", DeliveryStatus.FAILED);
        assertEquals(List.of("131047"), troubles("1"));
        talks.report("wamid.1", DeliveryStatus.DELIVERED);
        assertEquals(List.of(), troubles("1"));
    }

    @Test
    void aReportOnAnotherChannelsMessageOfThatNameChangesNothing() {
        talks.answered("1", "Uno");
        talks.delivered(talks.takeOne(), 1, "7");
        Await.value(storage.ports().inbox().keep(new ChannelName("whatsapp"), List.of(failed("7"))));
        assertEquals(List.of(), troubles("1"));
    }

    @Test
    void aReplyToACitizenWhoCannotBeReachedComesBackAtOnce() {
        long ticket = talks.ticket("1");
        talks.keep(new ChannelEvent.ReachabilityChanged(citizen("1"), false));
        Await.value(storage.ports().tickets().reply(ticket, ANNA, List.of(draft("Ecco")), Afterwards.CLOSE));
        assertWaitsAgain(ticket, "unreachable");
        assertEquals(List.of(), Await.value(storage.ports().outbox().take(TELEGRAM, 10, LEASE)));
    }

    @Test
    void whatWaitsBehindAnUnreachableCitizensMessageFailsWithIt() {
        talks.answered("1", "Uno", "Due", "Tre");
        CounterSamples.settle(
                storage.ports().outbox(), talks.takeOne().message().id(), new Settlement.Failed("blocked", true));
        assertEquals(List.of("blocked", "unreachable", "unreachable"), troubles("1"));
    }

    @Test
    void aLateSettlementOfWhatHasFailedMeanwhileChangesNothing() {
        long ticket = repliedTo("1");
        Parcel parcel = talks.takeOne();
        talks.keep(new ChannelEvent.ReachabilityChanged(citizen("1"), false));
        CounterSamples.settle(storage.ports().outbox(), parcel.message().id(), new Settlement.Sent(Optional.empty()));
        assertWaitsAgain(ticket, "unreachable");
    }

    @Test
    void aCitizenWithTwoTicketsHasAPersonUntilTheLastOneIsClosed() {
        long first = talks.ticket("1");
        long second = talks.ticket("1");
        Await.value(storage.ports().tickets().claim(second, ANNA, List.of()));
        Await.value(storage.ports().tickets().close(first, ANNA, List.of()));
        assertEquals(Holder.PERSON, holder("1"));
        Await.value(storage.ports().tickets().close(second, ANNA, List.of()));
        assertEquals(Holder.BOT, holder("1"));
    }

    @Test
    void whatWaitsForACitizenWhoMovedIsSaidInTheConversationHeHasThere() {
        talks.answered("new", "Salve");
        CounterSamples.settle(
                storage.ports().outbox(), talks.takeOne().message().id(), new Settlement.Sent(Optional.empty()));
        talks.answered("old", "Uno", "Due");
        CounterSamples.settle(
                storage.ports().outbox(),
                talks.takeOne().message().id(),
                new Settlement.Moved(new ChannelAddress("new")));
        Parcel again = talks.takeOne();
        assertEquals("Uno", again.message().text().value());
        assertEquals(citizen("new"), again.message().to());
        CounterSamples.settle(storage.ports().outbox(), again.message().id(), new Settlement.Sent(Optional.empty()));
        assertEquals(citizen("new"), talks.takeOne().message().to());
    }

    @Test
    void aMoveToTheSameAddressIsJustAnotherAttempt() {
        talks.answered("1", "Uno");
        CounterSamples.settle(
                storage.ports().outbox(),
                talks.takeOne().message().id(),
                new Settlement.Moved(new ChannelAddress("1")));
        assertEquals(0, talks.takeOne().unknownOutcomes());
    }

    private long repliedTo(String address) {
        long ticket = talks.ticket(address);
        Await.value(storage.ports().tickets().reply(ticket, ANNA, List.of(draft("Ecco")), Afterwards.CLOSE));
        return ticket;
    }

    private void assertWaitsAgain(long ticket, String trouble) {
        assertEquals(Ticket.State.WAITING, talks.find(ticket).state());
        assertEquals(Optional.of(trouble), talks.find(ticket).trouble());
        assertEquals(Holder.WAITING, holder("1"));
    }

    private Holder holder(String address) {
        return Await.value(storage.ports().conversations().open(citizen(address), Language.ITALIAN))
                .state()
                .holder();
    }

    private List<String> troubles(String address) {
        return Await.value(storage.ports().transcripts().last(citizen(address), 10)).stream()
                .flatMap(line -> line.<Optional<String>>fold(heard -> Optional.empty(), Line.Said::trouble).stream())
                .toList();
    }

    private static ChannelEvent failed(String name) {
        return new ChannelEvent.StatusReported(
                new MessageRef(name), DeliveryStatus.FAILED, Optional.of("1"), Instant.EPOCH);
    }
}
