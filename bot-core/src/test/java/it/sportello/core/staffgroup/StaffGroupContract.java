package it.sportello.core.staffgroup;

import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import it.sportello.core.channel.ChannelEvent.StaffSpoke;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Inbox;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.StaffOrder;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staffgroup.StaffTopic.Told;
import it.sportello.core.staffgroup.StaffTopic.Waiting;
import it.sportello.core.ticket.Tickets;
import it.sportello.core.ticket.View;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeping of the staff's group promises. */
public interface StaffGroupContract {
    String GROUP = "-1001";
    Duration TOPIC_LEASE = Duration.ofMinutes(1);

    Inbox inbox();

    Conversations conversations();

    Tickets tickets();

    StaffTopics staffTopics();

    StaffWords staffWords();

    StaffId anna();

    void letPass(Duration time);

    /** Erases the citizen of a ticket. */
    void forget(long ticket);

    @Test
    default void aTicketHasOneTopicWhoeverLooks() {
        opened("1");
        StaffTopic taken = topic().orElseThrow();
        assertEquals(Optional.empty(), taken.topic());
        assertEquals(Optional.empty(), topic());
        Await.value(staffTopics().made(taken.id(), 7));
        Await.value(staffTopics().giveBack(taken.id(), Duration.ZERO));
        StaffTopic again = topic().orElseThrow();
        assertEquals(taken.id(), again.id());
        assertEquals(Optional.of(7L), again.topic());
        assertEquals(Told.NOTHING, again.told());
        assertEquals(0, again.attempts().unknown());
    }

    @Test
    default void nothingIsMissingUntilSomethingHappens() {
        long ticket = opened("1");
        StaffTopic told = made(7);
        Await.value(staffTopics().told(told, new Told(5, 1, "")));
        Await.value(staffTopics().settle(told));
        assertEquals(Optional.empty(), topic());
        Await.value(tickets().claim(ticket, anna(), List.of()));
        StaffTopic changed = topic().orElseThrow();
        assertEquals(new Told(5, 1, ""), changed.told());
        assertNotEquals(told.version(), changed.version());
        Await.value(staffTopics().settle(changed));
        assertEquals(Optional.empty(), topic());
    }

    @Test
    default void aClosedTicketIsMissingItsClosedTopicAndAnotherIsNotTouchedAgain() {
        long ticket = opened("1");
        Await.value(staffTopics().settle(made(7)));
        Await.value(tickets().close(ticket, anna(), List.of()));
        StaffTopic over = topic().orElseThrow();
        assertEquals(false, over.closed());
        Await.value(staffTopics().closed(over.id(), true));
        Await.value(staffTopics().settle(over));
        assertEquals(Optional.empty(), topic());
        CounterSamples.talk(inbox(), conversations(), heard("later", citizen("1"), "grazie"));
        assertEquals(Optional.empty(), topic());
    }

    @Test
    default void whoHasATopicIsToldBeforeAnotherIsMade() {
        opened("1");
        Await.value(staffTopics().settle(made(7)));
        opened("2");
        CounterSamples.talk(inbox(), conversations(), heard("more", citizen("1"), "ancora io"));
        assertEquals(Optional.of(7L), topic().orElseThrow().topic());
        assertEquals(Optional.empty(), topic().orElseThrow().topic());
    }

    @Test
    default void aLostTopicIsMadeAnewWhileItsTicketIsOpen() {
        long ticket = opened("1");
        StaffTopic topic = made(7);
        Await.value(staffTopics().lost(topic.id()));
        assertEquals(Optional.empty(), Await.value(staffTopics().ticketOf(7)));
        StaffTopic anew = made(8);
        assertEquals(Told.NOTHING, anew.told());
        assertEquals(Optional.of(ticket), Await.value(staffTopics().ticketOf(8)));
        Await.value(staffTopics().settle(anew));
        Await.value(tickets().close(ticket, anna(), List.of()));
        Await.value(staffTopics().lost(topic().orElseThrow().id()));
        assertEquals(Optional.empty(), topic());
    }

    @Test
    default void theTopicOfAForgottenCitizenIsToGo() {
        long ticket = opened("1");
        Await.value(staffTopics().settle(made(7)));
        forget(ticket);
        StaffTopic orphan = topic().orElseThrow();
        assertEquals(Optional.empty(), orphan.ticket());
        assertEquals(Optional.of(7L), orphan.topic());
        Await.value(staffTopics().forget(orphan.id()));
        letPass(TOPIC_LEASE.plusSeconds(1));
        assertEquals(Optional.empty(), topic());
    }

    @Test
    default void nobodyKnowsWhatBecameOfATopicWhoseLeaseRanOut() {
        opened("1");
        topic().orElseThrow();
        letPass(TOPIC_LEASE.plusSeconds(1));
        StaffTopic second = topic().orElseThrow();
        assertEquals(1, second.attempts().unknown());
        assertEquals(2, second.attempts().taken());
        Await.value(staffTopics().postpone(second.id(), Duration.ofSeconds(5), true));
        assertEquals(Optional.empty(), topic());
        letPass(Duration.ofSeconds(6));
        assertEquals(2, topic().orElseThrow().attempts().unknown());
    }

    @Test
    default void aWordIsKeptOnceAndAttendedInOrder() {
        Await.value(inbox().keep(TELEGRAM, List.of(spoke("1", 7, "uno"), spoke("1", 7, "uno"))));
        Await.value(inbox().keep(TELEGRAM, List.of(spoke("1", 7, "uno"), spoke("2", 7, "due"), spoke("3", 8, "tre"))));
        StaffWord first = word().orElseThrow();
        assertEquals(new Words("uno"), first.order().text());
        assertEquals(42, first.sender());
        assertEquals(new Words("tre"), word().orElseThrow().order().text());
        assertEquals(Optional.empty(), word());
        Await.value(staffWords().done(first.id()));
        assertEquals(new Words("due"), word().orElseThrow().order().text());
    }

    @Test
    default void aWordThatNobodyAttendedComesAgain() {
        Await.value(inbox().keep(TELEGRAM, List.of(spoke("1", 7, "uno"))));
        assertEquals(1, word().orElseThrow().attempts());
        letPass(TOPIC_LEASE.plusSeconds(1));
        assertEquals(2, word().orElseThrow().attempts());
    }

    @Test
    default void anAnswerWaitsInItsTopicUntilItIsTold() {
        opened("1");
        Await.value(staffTopics().settle(made(7)));
        Await.value(inbox().keep(TELEGRAM, List.of(spoke("1", 7, "uno"))));
        StaffAnswer answer = new StaffAnswer(StaffAnswer.Kind.HELD_BY_ANOTHER, "Bruno");
        Await.value(staffWords().answer(word().orElseThrow().id(), answer));
        StaffTopic topic = topic().orElseThrow();
        assertEquals(
                List.of(answer), topic.answers().stream().map(Waiting::answer).toList());
        Await.value(staffTopics().told(topic, topic.told()));
        Await.value(staffTopics().settle(topic));
        assertEquals(Optional.empty(), topic());
    }

    @Test
    default void strangersAreToldOnceInEachTopic() {
        opened("1");
        made(7);
        assertEquals(true, Await.value(staffTopics().mayTellStranger(7)));
        assertEquals(false, Await.value(staffTopics().mayTellStranger(7)));
        assertEquals(false, Await.value(staffTopics().mayTellStranger(99)));
    }

    @Test
    default void aTopicThatSomebodyClosedByHandIsNoticed() {
        opened("1");
        StaffTopic topic = made(7);
        Await.value(staffTopics().settle(topic));
        Await.value(staffTopics().noticed(7, true));
        assertEquals(true, topic().orElseThrow().closed());
    }

    private long opened(String address) {
        NewTicket wanted = new NewTicket(new Words("quando?"), NewTicket.Reason.ASKED, Optional.empty());
        CounterSamples.talk(
                inbox(), conversations(), heard("o" + address, citizen(address), "quando?"), Optional.of(wanted));
        return Await.value(tickets().list(new View.Open(), 100, 0)).stream()
                .filter(ticket -> ticket.conversation().equals(citizen(address)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The topic that is missing, as it is once the platform has made it; still taken. */
    private StaffTopic made(long number) {
        StaffTopic missing = topic().orElseThrow();
        Await.value(staffTopics().made(missing.id(), number));
        Await.value(staffTopics().giveBack(missing.id(), Duration.ZERO));
        return topic().orElseThrow();
    }

    private Optional<StaffTopic> topic() {
        return Await.value(staffTopics().take(TOPIC_LEASE));
    }

    private Optional<StaffWord> word() {
        return Await.value(staffWords().take(TOPIC_LEASE));
    }

    private static StaffSpoke spoke(String ref, long topic, String text) {
        return new StaffSpoke(new MessageRef(ref), GROUP, topic, 42, StaffOrder.written(text));
    }
}
