package it.sportello.storage;

import static it.sportello.core.counter.CounterSamples.LEASE;
import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.pgclient.PgConnection;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Parcel;
import it.sportello.storage.embedded.TestDatabase;
import it.sportello.storage.node.LifeSigns;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a dead node had taken is taken again at once, and nobody is taken for dead who was only not heard. */
class LifeSignsTest {
    private final AtomicInteger told = new AtomicInteger();
    private TestStorage storage;
    private PgConnection connection;
    private long me;
    private long other;

    @BeforeEach
    void open() {
        storage = TestStorage.emptied(TestDatabase.embedded());
        storage.rows("DELETE FROM node");
        connection = Await.value(PgConnection.connect(
                TestStorage.vertx(), Database.options(storage.settings()).get(0)));
        me = Await.value(LifeSigns.enter(storage.pool()));
        other = Await.value(LifeSigns.enter(storage.pool()));
        new Talks(storage).keep(heard("1", citizen("1"), "ciao"));
        Await.value(storage.ports(other).inbox().take(10, LEASE));
    }

    @AfterEach
    void close() {
        Await.value(connection.close());
    }

    @Test
    void whatADeadNodeHadTakenIsTakenAgainAndItsRowIsGone() {
        steadyFor(10);
        silentFor(other, 5);
        beat();
        assertEquals(1, taken());
        assertEquals(1, told.get());
        assertEquals(List.of(me), numbers());
    }

    @Test
    void aNodeThatGaveASignJustNowKeepsWhatItTook() {
        steadyFor(10);
        silentFor(other, 3);
        beat();
        assertEquals(0, taken());
        assertEquals(0, told.get());
    }

    @Test
    void aNodeWhoseSessionEndedIsDeadSoonerUnlessItComesBack() {
        steadyFor(10);
        silentFor(other, 2);
        storage.rows("UPDATE node SET session = pg_backend_pid() WHERE number = $1", other);
        beat();
        assertEquals(0, taken(), "its session lives");
        storage.rows("UPDATE node SET session = 0 WHERE number = $1", other);
        beat();
        assertEquals(1, taken());
    }

    @Test
    void aNodeThatWasNotHeardItselfJudgesNobody() {
        steadyFor(10);
        silentFor(me, 5);
        silentFor(other, 5);
        beat();
        beat();
        assertEquals(0, taken());
        assertEquals(2, numbers().size());
    }

    @Test
    void whatADeadNodeWasSendingCountsAsAnUnknownOutcome() {
        Storage dead = storage.ports(other);
        CounterSamples.talk(dead.inbox(), dead.conversations(), heard("2", citizen("2"), "ciao"), "Ciao!");
        assertEquals(1, parcels(dead).size());
        steadyFor(10);
        silentFor(other, 5);
        beat();
        assertEquals(1, parcels(storage.ports(me)).get(0).unknownOutcomes());
    }

    @Test
    void aClockThatIsSetBackKillsNobodyWhoIsHeard() {
        steadyFor(10);
        silentFor(me, -3_600);
        silentFor(other, -3_600);
        beat();
        assertEquals(0, taken());
        assertEquals(2, numbers().size());
    }

    @Test
    void aNodeThatWasTakenForDeadIsBackWithItsNextSign() {
        storage.rows("DELETE FROM node WHERE number = $1", me);
        beat();
        assertEquals(List.of(me, other), numbers());
    }

    @Test
    void aNodeThatLeavesIsNotMissed() {
        Await.value(new LifeSigns(other, () -> {}).leave(storage.pool()));
        assertEquals(List.of(me), numbers());
    }

    private void beat() {
        Await.value(new LifeSigns(me, told::incrementAndGet).goOn(connection));
    }

    private void steadyFor(int seconds) {
        storage.rows("UPDATE node SET steady_since = now() - $1::float8 * interval '1 second'", (double) seconds);
    }

    private void silentFor(long node, int seconds) {
        storage.rows(
                "UPDATE node SET beat_at = now() - $2::float8 * interval '1 second' WHERE number = $1", node, (double)
                        seconds);
    }

    private int taken() {
        return Await.value(storage.ports(me).inbox().take(10, LEASE)).size();
    }

    private static List<Parcel> parcels(Storage node) {
        return Await.value(node.outbox().take(TELEGRAM, 10, LEASE));
    }

    private List<Long> numbers() {
        return storage.rows("SELECT number FROM node ORDER BY number").stream()
                .map(row -> row.getLong("number"))
                .toList();
    }
}
