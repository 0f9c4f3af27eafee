package it.sportello.server.pace;

import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static it.sportello.core.counter.CounterSamples.citizen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import it.sportello.core.counter.Await;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.pace.Allowances;
import it.sportello.core.pace.Grant;
import it.sportello.core.pace.InMemoryAllowances;
import it.sportello.core.pace.Limits;
import it.sportello.core.pace.Pace;
import it.sportello.core.pace.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many messages of a channel are taken and sent. */
class ChannelPaceTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Limits LIMITS =
            new Limits(Optional.of(new Pace(10, SECOND, 4)), Optional.of(new Pace(1, SECOND, 2)), Optional.empty());

    private final List<Duration> wakes = new ArrayList<>();
    private final Rest rest = new Rest(TELEGRAM, 1, () -> Instant.EPOCH);

    @Test
    void noMoreIsTakenThanThePlatformTakes() {
        ChannelPace pace = pace(LIMITS, new InMemoryAllowances());
        assertEquals(4, Await.value(pace.mayTake(64)));
        assertEquals(0, Await.value(pace.mayTake(64)));
        assertEquals(Duration.ofMillis(100), wakes.get(1));
    }

    @Test
    void whatWasNotTakenCanBeTakenLater() {
        ChannelPace pace = pace(LIMITS, new InMemoryAllowances());
        Await.value(pace.mayTake(64));
        Await.value(pace.admit(4, Map.of(citizen("1"), 1)));
        assertEquals(3, Await.value(pace.mayTake(64)));
    }

    @Test
    void whoHasToWaitIsToldAndTakesNothingFromTheOthers() {
        ChannelPace pace = pace(LIMITS, new InMemoryAllowances());
        Await.value(pace.mayTake(2));
        assertEquals(Map.of(), Await.value(pace.admit(2, Map.of(citizen("1"), 2))));
        Await.value(pace.mayTake(2));
        assertEquals(
                Map.of(citizen("1"), SECOND), Await.value(pace.admit(2, Map.of(citizen("1"), 1, citizen("2"), 1))));
        assertTrue(wakes.get(wakes.size() - 1).compareTo(SECOND) >= 0);
        assertEquals(1, Await.value(pace.mayTake(64)));
    }

    @Test
    void whileItRestsNothingIsTakenOrCounted() {
        ChannelPace pace = pace(LIMITS, new Unreached());
        rest.failed(citizen("1"), "server-error");
        assertEquals(0, Await.value(pace.mayTake(64)));
        assertEquals(List.of(rest.left()), wakes);
    }

    @Test
    void aTrialWhoseCitizenHasToWaitIsNone() {
        Instant[] now = {Instant.EPOCH};
        Rest own = new Rest(TELEGRAM, 1, () -> now[0]);
        ChannelPace pace = new ChannelPace(TELEGRAM, LIMITS, new InMemoryAllowances(), own, wakes::add);
        Await.value(pace.admit(0, Map.of(citizen("1"), 2)));
        own.failed(citizen("1"), "server-error");
        now[0] = now[0].plus(own.left());
        Await.value(pace.admit(1, Map.of(citizen("1"), 1)));
        assertEquals(3, own.mayTake(64));
    }

    @Test
    void aChannelWithoutLimitsAsksNobody() {
        ChannelPace pace = pace(Limits.none(), new Unreached());
        assertEquals(64, Await.value(pace.mayTake(64)));
        assertEquals(Map.of(), Await.value(pace.admit(64, Map.of(citizen("1"), 9))));
        assertEquals(List.of(), wakes);
    }

    @Test
    void whatWasTakenIsSentWhereThePaceCannotBeKnown() {
        Limits citizens = new Limits(Optional.empty(), LIMITS.citizen(), Optional.empty());
        assertEquals(Map.of(), Await.value(pace(citizens, new Unreached()).admit(1, Map.of(citizen("1"), 1))));
    }

    private ChannelPace pace(Limits limits, Allowances allowances) {
        return new ChannelPace(TELEGRAM, limits, allowances, rest, wakes::add);
    }

    /** The database is away. */
    private record Unreached() implements Allowances {
        private static <T> Future<T> away() {
            return Future.failedFuture(new IllegalStateException("the database is away"));
        }

        @Override
        public Future<Grant> grant(ChannelName channel, Pace pace, int wanted) {
            return away();
        }

        @Override
        public Future<Void> giveBack(ChannelName channel, Pace pace, int unused) {
            return away();
        }

        @Override
        public Future<Map<ConversationKey, Duration>> speak(ChannelName channel, List<Wish> wishes) {
            return away();
        }
    }
}
