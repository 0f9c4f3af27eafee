package it.sportello.storage;

import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import it.sportello.core.counter.Await;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.pace.Allowances;
import it.sportello.core.pace.AllowancesContract;
import it.sportello.core.pace.Grant;
import it.sportello.core.pace.Pace;
import it.sportello.core.pace.Wish;
import it.sportello.storage.embedded.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgAllowancesTest implements AllowancesContract {
    private final TestStorage storage;
    private final Talks talks;

    PgAllowancesTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
        this.talks = new Talks(storage);
    }

    @Override
    public Allowances allowances() {
        return storage.ports().allowances();
    }

    @Override
    public ConversationKey known(String address) {
        talks.keep(heard("message:" + address, citizen(address), "ciao"));
        return citizen(address);
    }

    @Override
    public void letPass(Duration time) {
        storage.letPass(time);
    }

    @Test
    void nodesThatAskAtTheSameMomentAreGrantedNoMoreThanOneWouldBe() {
        Pace pace = new Pace(1, Duration.ofHours(1), 20);
        List<Future<Grant>> asked = Stream.generate(() -> allowances().grant(TELEGRAM, pace, 3))
                .limit(16)
                .toList();
        assertEquals(
                20,
                asked.stream().mapToInt(grant -> Await.value(grant).messages()).sum());
    }

    @Test
    void whatIsPaidBackLeavesNoTrace() {
        Await.value(allowances().speak(TELEGRAM, List.of(new Wish(known("1"), PACE, 1))));
        letPass(EACH.multipliedBy(2));
        Await.value(allowances().speak(TELEGRAM, List.of(new Wish(known("2"), PACE, 1))));
        assertEquals(1, storage.rows("SELECT FROM conversation_pace").size());
    }

    @Test
    void whoIsUnknownDoesNotWait() {
        Wish wish = new Wish(citizen("nobody"), PACE, 9);
        assertEquals(Map.of(), Await.value(allowances().speak(TELEGRAM, List.of(wish))));
        assertEquals(Map.of(), Await.value(allowances().speak(TELEGRAM, List.of(wish))));
    }
}
