package it.sportello.core.counter;

import static it.sportello.core.counter.CounterSamples.LEASE;
import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.DeliveryStatus;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.OutgoingMessage.Format;
import it.sportello.core.message.ReplyOption;
import it.sportello.core.ticket.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every outbox promises. */
public interface OutboxContract {
    Inbox inbox();

    Conversations conversations();

    Outbox outbox();

    Transcripts transcripts();

    /** Lets time pass: whatever was kept, taken or postponed lies so much further back. */
    void letPass(Duration time);

    @Test
    default void aParcelHoldsWhatWasSaid() {
        say("1", "**Ciao** \"a te\" \\ 😀");
        Parcel parcel = takeOne();
        assertEquals(citizen("1"), parcel.message().to());
        assertEquals("**Ciao** \"a te\" \\ 😀", parcel.message().text().value());
        assertEquals(
                List.of(new ReplyOption("person", "Una persona")),
                parcel.message().options());
        assertEquals(Format.RICH, parcel.message().format());
        assertEquals(0, parcel.callsDone());
        assertEquals(1, parcel.attempt());
        assertEquals(0, parcel.unknownOutcomes());
    }

    @Test
    default void aConversationsMessagesGoOneAfterTheOther() {
        say("1", "Uno", "Due");
        Parcel first = takeOne();
        assertEquals("Uno", first.message().text().value());
        assertNothingToTake();
        settle(first, new Settlement.Sent(Optional.empty()));
        assertEquals("Due", takeOne().message().text().value());
    }

    @Test
    default void differentConversationsAreSentSideBySide() {
        say("1", "Uno");
        say("2", "Due");
        assertEquals(2, CounterSamples.takeParcels(outbox()).size());
    }

    @Test
    default void eachChannelIsTakenByItself() {
        say("1", "Uno");
        assertEquals(List.of(), Await.value(outbox().take(new ChannelName("web"), 10, LEASE)));
        assertEquals("Uno", takeOne().message().text().value());
    }

    @Test
    default void whatIsSettledTogetherIsSettledEachInItsWay() {
        say("1", "Uno");
        say("2", "Due");
        List<Parcel> taken = CounterSamples.takeParcels(outbox());
        Await.value(outbox().settle(List.of(
                new Settled(taken.get(0).message().id(), new Settlement.Sent(Optional.of(new MessageRef("wamid.1")))),
                new Settled(taken.get(1).message().id(), new Settlement.Retry(Duration.ofSeconds(20), "busy")))));
        letPass(Duration.ofSeconds(21));
        assertEquals("Due", takeOne().message().text().value());
    }

    @Test
    default void whatIsSentIsNeverTakenAgain() {
        say("1", "Uno");
        settle(takeOne(), new Settlement.Sent(Optional.empty()));
        letPass(LEASE.multipliedBy(2));
        assertNothingToTake();
    }

    @Test
    default void aRetryHoldsUpItsConversationUntilItsTime() {
        say("1", "Uno", "Due");
        settle(takeOne(), new Settlement.Retry(Duration.ofSeconds(20), "busy"));
        assertNothingToTake();
        letPass(Duration.ofSeconds(21));
        Parcel again = takeOne();
        assertEquals("Uno", again.message().text().value());
        assertEquals(2, again.attempt());
        assertEquals(0, again.unknownOutcomes());
    }

    @Test
    default void whatIsPostponedWasNotTried() {
        say("1", "Uno", "Due");
        settle(takeOne(), new Settlement.Postponed(Duration.ofSeconds(20)));
        assertNothingToTake();
        letPass(Duration.ofSeconds(21));
        Parcel again = takeOne();
        assertEquals("Uno", again.message().text().value());
        assertEquals(1, again.attempt());
        assertEquals(0, again.unknownOutcomes());
    }

    @Test
    default void callsThatWereDeliveredAreRemembered() {
        say("1", "Uno");
        Parcel parcel = takeOne();
        Await.value(outbox().delivered(parcel.message().id(), 2, Optional.of(new MessageRef("message:1"))));
        settle(parcel, new Settlement.Retry(Duration.ofSeconds(1), "busy"));
        letPass(Duration.ofSeconds(2));
        assertEquals(2, takeOne().callsDone());
    }

    @Test
    default void aLeaseThatRanOutIsAnUnknownOutcome() {
        say("1", "Uno");
        takeOne();
        letPass(LEASE.plusSeconds(1));
        Parcel again = takeOne();
        assertEquals(1, again.unknownOutcomes());
        settle(again, new Settlement.UnknownOutcome(Duration.ofSeconds(1)));
        letPass(Duration.ofSeconds(2));
        assertEquals(2, takeOne().unknownOutcomes());
    }

    @Test
    default void refusedFormattingIsTriedOnceMoreAsPlainTextFromTheStart() {
        say("1", "**Uno**");
        Parcel parcel = takeOne();
        Await.value(outbox().delivered(parcel.message().id(), 1, Optional.empty()));
        settle(parcel, new Settlement.AsPlainText());
        Parcel again = takeOne();
        assertEquals(Format.PLAIN, again.message().format());
        assertEquals(0, again.callsDone());
    }

    @Test
    default void anAnswerWhoseCitizenIsInvitedWaitsUntilHeWrites() {
        say("1", "Uno", "Due");
        letPass(Duration.ofHours(25));
        Parcel late = takeOne();
        assertTrue(late.citizen().quiet().compareTo(Duration.ofHours(24)) > 0, "quiet " + late.citizen());
        assertFalse(late.citizen().invited());
        settle(late, new Settlement.AsInvitation());
        Parcel invitation = takeOne();
        assertEquals(Format.INVITATION, invitation.message().format());
        settle(invitation, new Settlement.Invited(Optional.of(new MessageRef("wamid.i"))));
        letPass(Duration.ofDays(3));
        assertNothingToTake();
        hear("1", "2");
        Parcel answer = takeOne();
        assertEquals("Uno", answer.message().text().value());
        assertEquals(Format.RICH, answer.message().format());
        assertEquals(1, answer.attempt());
        assertTrue(answer.citizen().invited());
        assertTrue(answer.citizen().quiet().compareTo(Duration.ofHours(1)) < 0, "quiet " + answer.citizen());
        settle(answer, new Settlement.Sent(Optional.empty()));
        Parcel behind = takeOne();
        assertEquals("Due", behind.message().text().value());
        assertFalse(behind.since().isBefore(answer.since()), "it is not too old for having waited");
    }

    @Test
    default void whoWritesWhileHeIsInvitedGetsTheAnswerAtOnce() {
        say("1", "Uno");
        letPass(Duration.ofHours(25));
        settle(takeOne(), new Settlement.AsInvitation());
        Parcel invitation = takeOne();
        hear("1", "2");
        assertNothingToTake();
        settle(invitation, new Settlement.Invited(Optional.empty()));
        assertEquals(Format.RICH, takeOne().message().format());
    }

    @Test
    default void whoWritesBeforeHeIsInvitedGetsTheAnswerAtOnce() {
        say("1", "Uno");
        letPass(Duration.ofHours(25));
        Parcel late = takeOne();
        hear("1", "2");
        settle(late, new Settlement.AsInvitation());
        letPass(Duration.ofSeconds(6));
        assertEquals(Format.RICH, takeOne().message().format());
    }

    @Test
    default void anInvitationThatDidNotArriveEndsTheWaiting() {
        say("1", "Uno", "Due");
        letPass(Duration.ofHours(25));
        settle(takeOne(), new Settlement.AsInvitation());
        settle(takeOne(), new Settlement.Invited(Optional.of(new MessageRef("wamid.i"))));
        report("wamid.i", DeliveryStatus.FAILED);
        assertEquals(Optional.of("131047"), trouble("1", 1));
        assertEquals("Due", takeOne().message().text().value());
    }

    private void hear(String address, String ref) {
        Await.value(inbox().keep(TELEGRAM, List.of(heard(address + ":" + ref, citizen(address), "eccomi"))));
    }

    @Test
    default void aMovedConversationIsSentToItsNewAddress() {
        say("1", "Uno", "Due");
        settle(takeOne(), new Settlement.Moved(new ChannelAddress("77")));
        Parcel again = takeOne();
        assertEquals(citizen("77"), again.message().to());
        settle(again, new Settlement.Sent(Optional.empty()));
        assertEquals(citizen("77"), takeOne().message().to());
    }

    @Test
    default void aRejectedMessageLetsTheNextOneGo() {
        say("1", "Uno", "Due");
        settle(takeOne(), new Settlement.Failed("too-long", false));
        assertEquals("Due", takeOne().message().text().value());
        assertEquals(Optional.of("too-long"), trouble("1", 1));
    }

    @Test
    default void nothingIsSentToAnUnreachableCitizenUntilHeWritesAgain() {
        say("1", "Uno", "Due");
        settle(takeOne(), new Settlement.Failed("blocked", true));
        assertNothingToTake();
        say("1", "Tre");
        assertEquals("Tre", takeOne().message().text().value());
    }

    @Test
    default void aCitizenWhoBlocksTheCounterIsNotWrittenTo() {
        say("1", "Uno");
        Await.value(inbox().keep(TELEGRAM, List.of(new ChannelEvent.ReachabilityChanged(citizen("1"), false))));
        assertNothingToTake();
    }

    @Test
    default void settlingTwiceChangesNothing() {
        say("1", "Uno", "Due");
        Parcel first = takeOne();
        settle(first, new Settlement.Sent(Optional.empty()));
        Parcel second = takeOne();
        settle(first, new Settlement.Retry(Duration.ZERO, "late"));
        settle(second, new Settlement.Sent(Optional.empty()));
        assertNothingToTake();
    }

    @Test
    default void aLateStatusNeverLowersWhatIsKnown() {
        say("1", "Uno");
        Parcel parcel = takeOne();
        CounterSamples.sent(outbox(), parcel.message().id(), "wamid.1");
        report("wamid.1", DeliveryStatus.DELIVERED);
        report("wamid.1", DeliveryStatus.SENT);
        report("wamid.1", DeliveryStatus.FAILED);
        assertEquals(Optional.empty(), trouble("1", 1));
    }

    @Test
    default void aReportedFailureIsSeenInTheTranscript() {
        say("1", "Uno");
        Parcel parcel = takeOne();
        CounterSamples.sent(outbox(), parcel.message().id(), "wamid.1");
        report("wamid.1", DeliveryStatus.FAILED);
        assertEquals(Optional.of("131047"), trouble("1", 1));
    }

    @Test
    default void whatTurnsOutToBeTooLateIsAnnouncedOnce() {
        say("1", "Uno", "Due");
        letPass(Duration.ofHours(25));
        CounterSamples.sent(outbox(), takeOne().message().id(), "wamid.1");
        report("wamid.1", DeliveryStatus.FAILED, Optional.of(Window.CLOSED));
        assertEquals(Optional.empty(), trouble("1", 1));
        Parcel invitation = takeOne();
        assertEquals(Format.INVITATION, invitation.message().format());
        assertEquals("Uno", invitation.message().text().value());
        settle(invitation, new Settlement.Invited(Optional.of(new MessageRef("wamid.i"))));
        assertNothingToTake();
        hear("1", "2");
        Parcel again = takeOne();
        assertEquals(Format.RICH, again.message().format());
        assertEquals(true, again.citizen().invited());
        CounterSamples.sent(outbox(), again.message().id(), "wamid.2");
        report("wamid.2", DeliveryStatus.FAILED, Optional.of(Window.CLOSED));
        assertEquals(Optional.of(Window.CLOSED), trouble("1", 1));
        assertEquals("Due", takeOne().message().text().value());
    }

    @Test
    default void whatWasAnnouncedBeforeIsNotAnnouncedAgainByALateReport() {
        say("1", "Uno");
        letPass(Duration.ofHours(25));
        settle(takeOne(), new Settlement.AsInvitation());
        settle(takeOne(), new Settlement.Invited(Optional.of(new MessageRef("wamid.i"))));
        hear("1", "2");
        CounterSamples.sent(outbox(), takeOne().message().id(), "wamid.1");
        report("wamid.1", DeliveryStatus.FAILED, Optional.of(Window.CLOSED));
        assertEquals(Optional.of(Window.CLOSED), trouble("1", 1));
        assertNothingToTake();
    }

    @Test
    default void twoThatTurnOutToBeTooLateHaveOneInvitation() {
        say("1", "Uno", "Due");
        letPass(Duration.ofHours(25));
        CounterSamples.sent(outbox(), takeOne().message().id(), "wamid.1");
        CounterSamples.sent(outbox(), takeOne().message().id(), "wamid.2");
        report("wamid.2", DeliveryStatus.FAILED, Optional.of(Window.CLOSED));
        settle(takeOne(), new Settlement.Invited(Optional.empty()));
        report("wamid.1", DeliveryStatus.FAILED, Optional.of(Window.CLOSED));
        assertNothingToTake();
        hear("1", "2");
        Parcel first = takeOne();
        assertEquals("Uno", first.message().text().value());
        assertEquals(Format.RICH, first.message().format());
    }

    private void report(String name, DeliveryStatus status) {
        report(name, status, status == DeliveryStatus.FAILED ? Optional.of("131047") : Optional.empty());
    }

    private void report(String name, DeliveryStatus status, Optional<String> failure) {
        Await.value(inbox().keep(
                        TELEGRAM,
                        List.of(new ChannelEvent.StatusReported(
                                new MessageRef(name), status, failure, Instant.parse("2026-11-23T08:00:00Z")))));
    }

    private Optional<String> trouble(String address, int line) {
        Line said = Await.value(transcripts().after(citizen(address), 0, 10)).get(line);
        return said.fold(heard -> Optional.empty(), Line.Said::trouble);
    }

    private void say(String address, String... texts) {
        String ref = address + ":" + texts[0];
        CounterSamples.talk(inbox(), conversations(), heard(ref, citizen(address), "ciao"), texts);
    }

    private Parcel takeOne() {
        List<Parcel> taken = CounterSamples.takeParcels(outbox());
        assertEquals(1, taken.size(), "parcels taken");
        return taken.get(0);
    }

    private void assertNothingToTake() {
        assertEquals(List.of(), CounterSamples.takeParcels(outbox()));
    }

    private void settle(Parcel parcel, Settlement settlement) {
        CounterSamples.settle(outbox(), parcel.message().id(), settlement);
    }
}
