package it.sportello.core.counter;

import static it.sportello.core.counter.CounterSamples.LEASE;
import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static it.sportello.core.counter.CounterSamples.message;
import static it.sportello.core.counter.CounterSamples.takeOne;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.State;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Content;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Language;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every inbox promises. */
public interface InboxContract {
    Inbox inbox();

    Conversations conversations();

    Transcripts transcripts();

    /** Lets time pass: whatever was kept, taken or postponed lies so much further back. */
    void letPass(Duration time);

    @Test
    default void whatIsKeptIsTakenAsItCame() {
        IncomingMessage said = new IncomingMessage(
                new MessageRef("update:1"),
                citizen("1"),
                new Content.Unreadable(Content.Kind.IMAGE, new Words("guardate: \"così\" \\ 😀")),
                Optional.of(Language.ENGLISH),
                CounterSamples.SENT_AT,
                Optional.of(new MessageRef("message:1:1")));
        Await.value(inbox().keep(TELEGRAM, List.of(new ChannelEvent.MessageReceived(said))));
        Pending pending = takeOne(inbox());
        assertEquals(said, pending.message());
        assertEquals(1, pending.attempt());
    }

    @Test
    default void everyKindOfContentIsTakenAsItCame() {
        List<Content> contents = List.of(
                new Content.Text(new Words("")),
                new Content.Choice("a:articolo", new Words("Un articolo")),
                new Content.Command("start", new Words("tema")),
                new Content.Unreadable(Content.Kind.VOICE, Words.NONE));
        for (int i = 0; i < contents.size(); i++) {
            IncomingMessage said = new IncomingMessage(
                    new MessageRef("update:" + i),
                    citizen("c" + i),
                    contents.get(i),
                    Optional.empty(),
                    CounterSamples.SENT_AT,
                    Optional.empty());
            Await.value(inbox().keep(TELEGRAM, List.of(new ChannelEvent.MessageReceived(said))));
            assertEquals(said, takeOne(inbox()).message());
        }
    }

    @Test
    default void theSameReferenceAgainChangesNothing() {
        ChannelEvent event = heard("update:1", citizen("1"), "ciao");
        assertEquals(new Kept(1, 0), Await.value(inbox().keep(TELEGRAM, List.of(event))));
        assertEquals(new Kept(0, 1), Await.value(inbox().keep(TELEGRAM, List.of(event))));
        assertEquals(1, Await.value(inbox().take(10, LEASE)).size());
    }

    @Test
    default void theSameReferenceTwiceInOneDeliveryIsKeptOnce() {
        ChannelEvent event = heard("update:1", citizen("1"), "ciao");
        assertEquals(new Kept(1, 1), Await.value(inbox().keep(TELEGRAM, List.of(event, event))));
    }

    @Test
    default void theSameReferenceOnAnotherChannelIsAnotherMessage() {
        ChannelName web = new ChannelName("web");
        ConversationKey there = new ConversationKey(web, citizen("1").address());
        Await.value(inbox().keep(TELEGRAM, List.of(heard("1", citizen("1"), "ciao"))));
        assertEquals(new Kept(1, 0), Await.value(inbox().keep(web, List.of(heard("1", there, "ciao")))));
    }

    @Test
    default void aConversationsMessagesAreTakenOneAtATimeInOrder() {
        Await.value(inbox().keep(
                        TELEGRAM, List.of(heard("1", citizen("1"), "prima"), heard("2", citizen("1"), "seconda"))));
        Pending first = takeOne(inbox());
        assertEquals(new Content.Text(new Words("prima")), first.message().content());
        assertEquals(List.of(), Await.value(inbox().take(10, LEASE)));
        record(first);
        assertEquals(
                new Content.Text(new Words("seconda")),
                takeOne(inbox()).message().content());
    }

    @Test
    default void differentConversationsDoNotWaitForEachOther() {
        Await.value(inbox().keep(TELEGRAM, List.of(heard("1", citizen("1"), "a"), heard("2", citizen("2"), "b"))));
        assertEquals(2, Await.value(inbox().take(10, LEASE)).size());
    }

    @Test
    default void takingStopsAtTheLimit() {
        List<ChannelEvent> events = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            events.add(heard("update:" + i, citizen("c" + i), "ciao"));
        }
        Await.value(inbox().keep(TELEGRAM, events));
        assertEquals(5, Await.value(inbox().take(5, LEASE)).size());
        assertEquals(2, Await.value(inbox().take(5, LEASE)).size());
    }

    @Test
    default void whatWaitsIsCountedUpToTheLimit() {
        Await.value(inbox().keep(
                        TELEGRAM,
                        List.of(
                                heard("1", citizen("1"), "a"),
                                heard("2", citizen("2"), "b"),
                                heard("3", citizen("2"), "c"))));
        assertEquals(3, Await.value(inbox().due(10)));
        assertEquals(2, Await.value(inbox().due(2)));
        Await.value(inbox().take(1, LEASE));
        assertEquals(2, Await.value(inbox().due(10)));
    }

    @Test
    default void aTakenMessageCanBeTakenAgainAfterItsLease() {
        Await.value(inbox().keep(TELEGRAM, List.of(heard("1", citizen("1"), "ciao"))));
        takeOne(inbox());
        assertEquals(List.of(), Await.value(inbox().take(10, LEASE)));
        letPass(LEASE.plusSeconds(1));
        assertEquals(2, takeOne(inbox()).attempt());
    }

    @Test
    default void aPostponedMessageWaitsForItsTimeAndHoldsUpItsConversation() {
        Await.value(inbox().keep(TELEGRAM, List.of(heard("1", citizen("1"), "a"), heard("2", citizen("1"), "b"))));
        Await.value(inbox().postpone(takeOne(inbox()).id(), Duration.ofSeconds(10)));
        assertEquals(List.of(), Await.value(inbox().take(10, LEASE)));
        letPass(Duration.ofSeconds(11));
        assertEquals(2, takeOne(inbox()).attempt());
    }

    @Test
    default void aTakenMessageComesWithItsConversationAndWhatWaitsBehindIt() {
        CounterSamples.talk(inbox(), conversations(), heard("1", citizen("1"), "ciao"), "Ciao!");
        Await.value(
                inbox().keep(TELEGRAM, List.of(heard("2", citizen("1"), "quando"), heard("3", citizen("1"), "apre?"))));
        Pending taken = takeOne(inbox());
        assertEquals(Await.value(conversations().open(citizen("1"), Language.ENGLISH)), taken.conversation());
        assertEquals(1, taken.conversation().version());
        assertEquals(
                List.of(message("3", citizen("1"), "apre?")),
                taken.behind().stream().map(Pending.Waiting::message).toList());
    }

    @Test
    default void aConversationThatIsNewIsTakenInTheLanguageThatThePlatformHints() {
        Await.value(inbox().keep(TELEGRAM, List.of(heard("1", citizen("1"), "ciao"))));
        assertEquals(
                new Conversation(citizen("1"), 0, State.fresh(Language.ITALIAN)),
                takeOne(inbox()).conversation());
    }

    @Test
    default void aHeldMessageWaitsForItsTimeAndIsNotCountedAsTried() {
        Await.value(inbox().keep(TELEGRAM, List.of(heard("1", citizen("1"), "quando"))));
        Await.value(inbox().hold(takeOne(inbox()).id(), Duration.ofSeconds(10)));
        assertEquals(List.of(), Await.value(inbox().take(10, LEASE)));
        letPass(Duration.ofSeconds(11));
        Pending again = takeOne(inbox());
        assertEquals(1, again.attempt());
        assertTrue(again.age().compareTo(Duration.ofSeconds(11)) >= 0);
    }

    @Test
    default void aHeldMessageIsTakenAsSoonAsMoreIsSaid() {
        Await.value(inbox().keep(TELEGRAM, List.of(heard("1", citizen("1"), "quando"))));
        Await.value(inbox().hold(takeOne(inbox()).id(), Duration.ofSeconds(10)));
        Await.value(inbox().keep(TELEGRAM, List.of(heard("2", citizen("1"), "apre"))));
        assertEquals(1, takeOne(inbox()).behind().size());
    }

    @Test
    default void whatWasSaidWhileAMessageWasLookedAtEndsItsHoldingAtOnce() {
        Await.value(inbox().keep(TELEGRAM, List.of(heard("1", citizen("1"), "quando"))));
        long taken = takeOne(inbox()).id();
        Await.value(inbox().keep(TELEGRAM, List.of(heard("2", citizen("1"), "apre"))));
        Await.value(inbox().hold(taken, Duration.ofSeconds(10)));
        assertEquals(1, takeOne(inbox()).behind().size());
    }

    @Test
    default void whatCannotBeProcessedIsNotKept() {
        Await.value(inbox().keep(TELEGRAM, List.of(new ChannelEvent.Unprocessable("poll"))));
        assertEquals(List.of(), Await.value(inbox().take(10, LEASE)));
    }

    @Test
    default void aConversationMovesToItsNewAddressWithAllItsLines() {
        CounterSamples.talk(inbox(), conversations(), heard("1", citizen("old"), "ciao"), "Ciao!");
        Await.value(inbox().keep(TELEGRAM, List.of(new ChannelEvent.AddressChanged(citizen("old"), citizen("new")))));
        Conversation moved = Await.value(conversations().open(citizen("new"), Language.ENGLISH));
        assertEquals(1, moved.version());
        assertEquals(2, Await.value(transcripts().after(citizen("new"), 0, 10)).size());
        assertEquals(
                0,
                Await.value(conversations().open(citizen("old"), Language.ENGLISH))
                        .version());
    }

    @Test
    default void aMoveToAnAddressInUseLeavesItsConversationAlone() {
        CounterSamples.talk(inbox(), conversations(), heard("1", citizen("old"), "ciao"), "Ciao!");
        CounterSamples.talk(inbox(), conversations(), heard("2", citizen("new"), "salve"), "Salve!", "Dimmi.");
        Await.value(inbox().keep(TELEGRAM, List.of(new ChannelEvent.AddressChanged(citizen("old"), citizen("new")))));
        assertEquals(3, Await.value(transcripts().after(citizen("new"), 0, 10)).size());
    }

    @Test
    default void aThousandEventsAreKeptTogether() {
        List<ChannelEvent> events = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            events.add(heard("update:" + i, citizen("c" + i % 100), "ciao " + i));
        }
        assertEquals(new Kept(1000, 0), Await.value(inbox().keep(TELEGRAM, events)));
        List<Pending> taken = Await.value(inbox().take(2000, LEASE));
        assertEquals(100, taken.size());
        assertTrue(
                taken.stream().allMatch(pending -> pending.message().content().equals(firstOf(pending))));
    }

    private static Content firstOf(Pending pending) {
        String address = pending.message().from().address().value();
        return new Content.Text(new Words("ciao " + address.substring(1)));
    }

    private void record(Pending pending) {
        Conversation open = Await.value(conversations().open(pending.message().from(), Language.ITALIAN));
        CounterSamples.record(
                conversations(),
                new Turn(List.of(pending.id()), open, List.of(), Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
