package it.sportello.core.pace;

import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What all allowances promise. The paces are slow, so that the time which a test itself takes plays no part. */
public interface AllowancesContract {
    /** One in ten minutes, three at once. */
    Pace PACE = new Pace(6, Duration.ofHours(1), 3);

    Duration EACH = Duration.ofMinutes(10);
    ChannelName OTHER = new ChannelName("whatsapp");

    Allowances allowances();

    /** A citizen with whom there is a conversation. */
    ConversationKey known(String address);

    void letPass(Duration time);

    @Test
    default void aRestedChannelIsGrantedItsBurstAndNoMore() {
        assertEquals(2, granted(2));
        assertEquals(1, granted(2));
        assertEquals(0, granted(2));
    }

    @Test
    default void aGrantTellsWhenTheNextMessageIsThere() {
        assertEquals(Duration.ZERO, grant(2).next());
        assertAbout(EACH, grant(2).next());
        letPass(EACH.dividedBy(2));
        assertAbout(EACH.dividedBy(2), grant(1).next());
        letPass(EACH.dividedBy(2));
        assertEquals(1, granted(2));
    }

    @Test
    default void whatFlowsInNeverPilesUpBeyondTheBurst() {
        assertEquals(3, granted(3));
        letPass(EACH.multipliedBy(2));
        assertEquals(2, granted(5));
        letPass(EACH.multipliedBy(50));
        assertEquals(3, granted(5));
    }

    @Test
    default void whatIsGivenBackIsThereAgain() {
        granted(3);
        Await.value(allowances().giveBack(TELEGRAM, PACE, 2));
        assertEquals(2, granted(3));
    }

    @Test
    default void whatIsGivenBackNeverMakesMoreThanTheBurst() {
        granted(1);
        Await.value(allowances().giveBack(TELEGRAM, PACE, 5));
        letPass(EACH);
        assertEquals(3, granted(9));
    }

    @Test
    default void whatWasUsedBeyondTheGrantIsMissingLater() {
        granted(3);
        Await.value(allowances().giveBack(TELEGRAM, PACE, -2));
        letPass(EACH.multipliedBy(2));
        assertEquals(0, granted(1));
        letPass(EACH);
        assertEquals(1, granted(3));
    }

    @Test
    default void channelsDoNotShare() {
        granted(3);
        assertEquals(3, Await.value(allowances().grant(OTHER, PACE, 3)).messages());
    }

    @Test
    default void aConversationIsSpokenToInItsBurstAndThenWaits() {
        ConversationKey citizen = known("1");
        assertEquals(Map.of(), speak(wish(citizen, 1)));
        assertEquals(Map.of(), speak(wish(citizen, 1)));
        assertEquals(Map.of(), speak(wish(citizen, 1)));
        assertAbout(EACH, speak(wish(citizen, 1)).get(citizen));
        letPass(EACH);
        assertEquals(Map.of(), speak(wish(citizen, 1)));
    }

    @Test
    default void whatWaitsIsNotCounted() {
        ConversationKey citizen = known("1");
        speak(wish(citizen, 3));
        speak(wish(citizen, 1));
        speak(wish(citizen, 1));
        assertAbout(EACH, speak(wish(citizen, 1)).get(citizen));
    }

    @Test
    default void aLongAnswerIsSaidWholeAndPaidBack() {
        ConversationKey citizen = known("1");
        assertEquals(Map.of(), speak(wish(citizen, 5)));
        assertAbout(EACH.multipliedBy(3), speak(wish(citizen, 1)).get(citizen));
    }

    @Test
    default void nobodyWaitsForAnotherConversation() {
        ConversationKey patient = known("1");
        ConversationKey fresh = known("2");
        speak(wish(patient, 3));
        Map<ConversationKey, Duration> waits = speak(wish(patient, 1), wish(fresh, 1));
        assertEquals(Set.of(patient), waits.keySet());
    }

    @Test
    default void aConversationHasItsOwnPace() {
        ConversationKey citizen = known("1");
        Pace slow = new Pace(1, Duration.ofHours(1), 1);
        speak(new Wish(citizen, slow, 1));
        assertAbout(Duration.ofHours(1), speak(new Wish(citizen, slow, 1)).get(citizen));
    }

    @Test
    default void manyConversationsAreAskedForAtOnce() {
        List<Wish> wishes = Stream.iterate(1, i -> i + 1)
                .limit(64)
                .map(i -> wish(known("c" + i), 3))
                .toList();
        assertEquals(Map.of(), Await.value(allowances().speak(TELEGRAM, wishes)));
        assertEquals(64, Await.value(allowances().speak(TELEGRAM, wishes)).size());
        assertEquals(Map.of(), Await.value(allowances().speak(TELEGRAM, List.of())));
    }

    private Grant grant(int wanted) {
        return Await.value(allowances().grant(TELEGRAM, PACE, wanted));
    }

    private int granted(int wanted) {
        return grant(wanted).messages();
    }

    private Map<ConversationKey, Duration> speak(Wish... wishes) {
        return Await.value(allowances().speak(TELEGRAM, List.of(wishes)));
    }

    private static Wish wish(ConversationKey to, int calls) {
        return new Wish(to, PACE, calls);
    }

    /** Real clocks go on while a test runs, so a wait may be a little shorter. */
    private static void assertAbout(Duration expected, Duration wait) {
        boolean close = wait.compareTo(expected) <= 0 && wait.compareTo(expected.minusMinutes(1)) > 0;
        assertTrue(close, () -> "about " + expected + " was expected, not " + wait);
    }
}
