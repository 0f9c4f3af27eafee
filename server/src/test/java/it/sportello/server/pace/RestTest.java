package it.sportello.server.pace;

import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static it.sportello.core.counter.CounterSamples.citizen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.channel.Delivery;
import it.sportello.core.message.ChannelAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When a channel rests and when it is awake again. */
class RestTest {
    private static final int MANY = 64;

    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private final Rest rest = new Rest(TELEGRAM, 3, () -> now);

    @Test
    void aChannelRestsAfterFailuresInSeveralConversationsInARow() {
        fail("1", "2");
        assertEquals(MANY, rest.mayTake(MANY));
        fail("3");
        assertTrue(rest.resting());
        assertEquals(0, rest.mayTake(MANY));
    }

    @Test
    void oneConversationThatFailsForEverStopsNobodyElse() {
        for (int i = 0; i < 100; i++) {
            fail("1");
        }
        assertEquals(MANY, rest.mayTake(MANY));
    }

    @Test
    void aReplyInBetweenBeginsTheCountAnew() {
        fail("1", "2");
        rest.heard(citizen("1"), new Delivery.Rejected("too-long"));
        fail("3", "4");
        assertFalse(rest.resting());
    }

    @Test
    void afterTheRestAFewTryAndTheOthersWait() {
        fail("1", "2", "3");
        letPass(rest.left());
        assertEquals(3, rest.mayTake(MANY));
        rest.taken(3);
        assertEquals(0, rest.mayTake(MANY));
        assertTrue(rest.resting());
    }

    @Test
    void aTrialThatSucceedsWakesTheChannel() {
        restAndTry();
        rest.heard(citizen("1"), new Delivery.Rejected("too-long"));
        rest.over();
        assertFalse(rest.resting());
        assertEquals(MANY, rest.mayTake(MANY));
    }

    @Test
    void aTrialThatFailsMakesTheRestLonger() {
        restAndTry();
        fail("1");
        rest.over();
        assertTrue(rest.left().compareTo(Duration.ofSeconds(2)) >= 0);
        assertEquals(0, rest.mayTake(MANY));
    }

    @Test
    void aTrialThatCameToNoCallLetsAnotherTry() {
        restAndTry();
        rest.over();
        assertEquals(3, rest.mayTake(MANY));
    }

    @Test
    void whereNothingWaitsNobodyTries() {
        fail("1", "2", "3");
        letPass(rest.left());
        rest.taken(0);
        assertEquals(3, rest.mayTake(MANY));
    }

    @Test
    void callsThatWereUnderWayDoNotMakeTheRestLonger() {
        fail("1", "2", "3");
        Duration left = rest.left();
        fail("4", "5", "6");
        assertEquals(left, rest.left());
    }

    @Test
    void thePlatformsOwnWaitIsObeyed() {
        rest.heard(citizen("1"), later(Optional.of(Duration.ofSeconds(90)), true));
        assertEquals(Duration.ofSeconds(90), rest.left());
        rest.heard(citizen("2"), later(Optional.of(Duration.ofSeconds(30)), true));
        assertEquals(Duration.ofSeconds(90), rest.left());
        letPass(Duration.ofSeconds(90));
        assertEquals(3, rest.mayTake(MANY));
    }

    @Test
    void aPlatformThatAsksEveryoneToWaitWithoutATimeIsLeftInPeaceForAWhile() {
        rest.heard(citizen("1"), later(Optional.empty(), true));
        assertTrue(rest.left().compareTo(Duration.ofSeconds(1)) >= 0);
    }

    @Test
    void oneCitizensWaitIsHisOwn() {
        rest.heard(citizen("1"), later(Optional.of(Duration.ofSeconds(90)), false));
        assertEquals(MANY, rest.mayTake(MANY));
    }

    @Test
    void waitsOfOneCitizenAfterTheOtherAreEverybodys() {
        for (String one : List.of("1", "2", "3")) {
            rest.heard(citizen(one), later(Optional.of(Duration.ofSeconds(90)), false));
        }
        assertEquals(0, rest.mayTake(MANY));
    }

    @Test
    void aChannelThatIsRefusedRestsAtOnce() {
        rest.heard(citizen("1"), new Delivery.ChannelDown("token-refused"));
        assertEquals(Duration.ofMinutes(1), rest.left());
    }

    @ParameterizedTest
    @MethodSource("judgements")
    void whateverThePlatformJudgesItIsThere(Delivery judgement) {
        restAndTry();
        rest.heard(citizen("9"), judgement);
        assertFalse(rest.resting());
    }

    static Stream<Delivery> judgements() {
        return Stream.of(
                new Delivery.Delivered(Optional.empty()),
                new Delivery.Unreachable("forbidden"),
                new Delivery.Rejected("too-long"),
                new Delivery.PlainTextOnly(),
                new Delivery.Moved(new ChannelAddress("77")));
    }

    @Test
    void noRestIsLongerThanAMinuteUnlessThePlatformSaysSo() {
        for (int i = 0; i < 100; i++) {
            fail("1", "2", "3");
            assertTrue(rest.left().compareTo(Duration.ofMinutes(1)) <= 0);
            letPass(rest.left());
        }
    }

    private void restAndTry() {
        fail("1", "2", "3");
        letPass(rest.left());
        rest.taken(rest.mayTake(MANY));
    }

    private void fail(String... citizens) {
        for (String one : citizens) {
            rest.failed(citizen(one), "server-error");
        }
    }

    private static Delivery later(Optional<Duration> after, boolean everyone) {
        return new Delivery.TryLater(after, everyone, "429");
    }

    private void letPass(Duration time) {
        now = now.plus(time);
    }
}
