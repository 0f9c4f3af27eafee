package it.sportello.storage;

import static it.sportello.core.counter.CounterSamples.LEASE;
import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static it.sportello.core.counter.CounterSamples.takeOne;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Parcel;
import it.sportello.storage.embedded.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a dead service had taken is taken again at once. */
class LeasesTest {
    private final TestStorage storage = TestStorage.emptied(TestDatabase.embedded());

    @Test
    void aMessageThatADeadServiceHadTakenIsTakenAgain() {
        Await.value(storage.ports().inbox().keep(TELEGRAM, List.of(heard("1", citizen("1"), "ciao"))));
        takeOne(storage.ports().inbox());
        Await.value(storage.ports().leases().end());
        assertEquals(2, takeOne(storage.ports().inbox()).attempt());
    }

    @Test
    void aReplyThatADeadServiceWasSendingHasAnUnknownOutcome() {
        CounterSamples.talk(
                storage.ports().inbox(), storage.ports().conversations(), heard("1", citizen("1"), "ciao"), "Ciao!");
        assertEquals(1, takeParcels().size());
        assertEquals(0, takeParcels().size());
        Await.value(storage.ports().leases().end());
        assertEquals(1, takeParcels().get(0).unknownOutcomes());
    }

    private List<Parcel> takeParcels() {
        return Await.value(storage.ports().outbox().take(TELEGRAM, 10, LEASE));
    }
}
