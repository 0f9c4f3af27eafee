package it.sportello.storage;

import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.message.ChannelName;
import it.sportello.storage.embedded.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class QueuesTest {
    private final TestStorage storage;
    private final Queues queues;

    QueuesTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
        this.queues = storage.ports().queues();
    }

    @Test
    void whereNothingWaitsNothingIsOld() {
        assertEquals(Waiting.NONE, Await.value(queues.inbox()));
        assertEquals(Map.of(), Await.value(queues.outbox()));
    }

    @Test
    void whatWaitsToBeAttendedIsCountedWithItsAge() {
        Await.value(storage.ports()
                .inbox()
                .keep(TELEGRAM, List.of(heard("1", citizen("1"), "ciao"), heard("2", citizen("2"), "ciao"))));
        storage.rows("UPDATE message_waiting SET kept_at = kept_at - interval '1 hour'");
        Waiting waiting = Await.value(queues.inbox());
        assertEquals(2, waiting.count());
        assertTrue(waiting.oldest().compareTo(Duration.ofMinutes(59)) > 0);
    }

    @Test
    void whatWaitsToBeSentIsCountedForItsChannel() {
        new Talks(storage).answered("1", "a", "b");
        Map<ChannelName, Waiting> waiting = Await.value(queues.outbox());
        assertEquals(Set.of(TELEGRAM), waiting.keySet());
        assertEquals(2, waiting.get(TELEGRAM).count());
        assertFalse(waiting.get(TELEGRAM).oldest().isNegative());
    }
}
