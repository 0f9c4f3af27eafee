package it.sportello.storage;

import static it.sportello.core.counter.CounterSamples.LEASE;
import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.draft;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.DeliveryStatus;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Conversations.Recorded;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Kept;
import it.sportello.core.counter.Parcel;
import it.sportello.core.counter.Pending;
import it.sportello.core.counter.Settlement;
import it.sportello.core.counter.Turn;
import it.sportello.core.hours.WrittenHours;
import it.sportello.core.house.HouseDetails;
import it.sportello.core.message.Language;
import it.sportello.core.message.MessageRef;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.embedded.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What several nodes do at the same moment. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class ConcurrencyTest {
    private static final int NODES = 8;
    private static final String SOMEONE_WAITS_FOR_A_LOCK =
            "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

    private final TestStorage storage;
    private final Talks talks;

    ConcurrencyTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
        this.talks = new Talks(storage);
    }

    @Test
    void noMessageIsTakenByTwo() {
        talks.keep(heardFrom(300, "c").toArray(ChannelEvent[]::new));
        List<Long> taken = atOnce(() -> storage.ports().inbox().take(40, LEASE)).stream()
                .flatMap(List::stream)
                .map(Pending::id)
                .toList();
        assertEquals(taken.size(), new HashSet<>(taken).size());
        assertEquals(
                300,
                taken.size()
                        + Await.value(storage.ports().inbox().take(300, LEASE)).size());
    }

    @Test
    void noParcelIsTakenByTwo() {
        for (int i = 0; i < 30; i++) {
            talks.answered("c" + i, "Uno", "Due");
        }
        List<Long> taken = atOnce(() -> storage.ports().outbox().take(TELEGRAM, 5, LEASE)).stream()
                .flatMap(List::stream)
                .map(Parcel::message)
                .map(message -> message.id())
                .toList();
        assertEquals(taken.size(), new HashSet<>(taken).size());
        assertEquals(
                30,
                taken.size()
                        + Await.value(storage.ports().outbox().take(TELEGRAM, 60, LEASE))
                                .size());
    }

    @Test
    void theSameDeliveryManyTimesAtOnceIsKeptOnce() {
        List<ChannelEvent> delivery = heardFrom(20, "c").toList();
        List<Kept> kept = atOnce(() -> storage.ports().inbox().keep(TELEGRAM, delivery));
        assertEquals(20, kept.stream().mapToInt(Kept::fresh).sum());
        assertEquals(20 * (NODES - 1), kept.stream().mapToInt(Kept::known).sum());
    }

    @Test
    void deliveriesThatTouchTheSameCitizensInAnyOrderAllStand() {
        List<String> names = IntStream.range(0, 15).mapToObj(this::sent).toList();
        Random order = new Random(7);
        int[] node = {0};
        List<Kept> kept = atOnce(() -> {
            node[0]++;
            List<ChannelEvent> events =
                    new ArrayList<>(heardFrom(30, node[0] + ":").toList());
            names.forEach(name -> events.add(read(name)));
            IntStream.range(0, 30)
                    .forEach(i -> events.add(new ChannelEvent.ReachabilityChanged(citizen("c" + i), true)));
            Collections.shuffle(events, order);
            return storage.ports().inbox().keep(TELEGRAM, events);
        });
        assertEquals(30 * NODES, kept.stream().mapToInt(Kept::fresh).sum());
    }

    @Test
    void aMessageRecordedByTwoAtOnceIsRecordedOnce() {
        talks.keep(heard("1", citizen("1"), "ciao"));
        Pending pending = CounterSamples.takeOne(storage.ports().inbox());
        Conversation open = Await.value(storage.ports().conversations().open(citizen("1"), Language.ITALIAN));
        Turn turn = new Turn(
                List.of(pending.id()),
                open,
                List.of(draft("Ciao")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        List<Recorded> recorded = atOnce(() -> storage.ports().conversations().record(List.of(turn))).stream()
                .flatMap(List::stream)
                .toList();
        assertEquals(1, Collections.frequency(recorded, Recorded.DONE));
        assertEquals(NODES - 1, Collections.frequency(recorded, Recorded.BEFORE));
        assertEquals(
                2,
                Await.value(storage.ports().transcripts().last(citizen("1"), 10))
                        .size());
    }

    @Test
    void noCursorIsDrawnBeforeTheConversationIsLocked() {
        talks.answered("1", "Ciao");
        assertEquals(new Kept(1, 0), whileLocked("SELECT FROM conversation FOR UPDATE", locked -> {
            long before = lastCursor();
            Future<Kept> kept = storage.ports().inbox().keep(TELEGRAM, List.of(heard("x", citizen("1"), "ciao")));
            untilSomeoneWaits();
            assertEquals(before, lastCursor());
            return kept;
        }));
        assertEquals(
                3,
                Await.value(storage.ports().transcripts().last(citizen("1"), 10))
                        .size());
    }

    @Test
    void aMessageFromAnAddressThatChangesThisMomentIsKept() {
        talks.answered("old", "Ciao");
        assertEquals(new Kept(1, 0), whileLocked("UPDATE conversation SET address = 'new'", locked -> {
            Future<Kept> kept = storage.ports().inbox().keep(TELEGRAM, List.of(heard("x", citizen("old"), "ciao")));
            untilSomeoneWaits();
            return kept;
        }));
        assertEquals(
                1,
                Await.value(storage.ports().transcripts().last(citizen("old"), 10))
                        .size());
    }

    @Test
    void whoDecidesOnTheHouseWhileAnotherDoesComesLater() {
        String other = "INSERT INTO house_details (version, name, privacy_url, phone, hours, saved_by)"
                + " VALUES (1, 'Comune', '', '', '', 1)";
        HouseDetails mine = new HouseDetails("Comune di Borgo Chiaro", "", "", "");
        boolean details = whileLocked(other, locked -> {
            Future<Boolean> kept = storage.ports().keptDetails().keep(Optional.of(mine), 0, new StaffId(1));
            untilSomeoneWaits();
            return kept;
        });
        boolean hours = whileLocked("INSERT INTO house_hours (office, version, saved_by) VALUES ('', 1, 1)", locked -> {
            Future<Boolean> kept = storage.ports()
                    .keptHours()
                    .keep(Optional.empty(), Optional.of(WrittenHours.AS_USUAL), 0, new StaffId(1));
            untilSomeoneWaits();
            return kept;
        });
        assertFalse(details, "details");
        assertFalse(hours, "hours");
    }

    private interface Meanwhile<T> {
        Future<T> run(SqlConnection locked);
    }

    /** Runs the statement in a transaction that is committed only after the other work has begun. */
    private <T> T whileLocked(String sql, Meanwhile<T> meanwhile) {
        SqlConnection connection = Await.value(storage.pool().getConnection());
        Transaction transaction = Await.value(connection.begin());
        Await.value(connection.query(sql).execute());
        Future<T> work = meanwhile.run(connection);
        Await.value(transaction.commit());
        T done = Await.value(work);
        Await.value(connection.close());
        return done;
    }

    private void untilSomeoneWaits() {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (storage.rows(SOMEONE_WAITS_FOR_A_LOCK).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("nobody waits for the lock");
            }
        }
    }

    private long lastCursor() {
        return storage.rows("SELECT last_value FROM line_id").get(0).getLong("last_value");
    }

    private static <T> List<T> atOnce(Supplier<Future<T>> work) {
        List<Future<T>> running = Stream.generate(work).limit(NODES).toList();
        return running.stream().map(Await::value).toList();
    }

    private static Stream<ChannelEvent> heardFrom(int citizens, String refs) {
        return IntStream.range(0, citizens).mapToObj(i -> heard(refs + i, citizen("c" + i), "ciao"));
    }

    /** Under which name the platform knows a message that was sent to this citizen. */
    private String sent(int number) {
        talks.answered("c" + number, "Uno");
        Parcel parcel = talks.takeOne();
        talks.delivered(parcel, 1, "wamid." + number);
        CounterSamples.settle(storage.ports().outbox(), parcel.message().id(), new Settlement.Sent(Optional.empty()));
        return "wamid." + number;
    }

    private static ChannelEvent read(String name) {
        return new ChannelEvent.StatusReported(
                new MessageRef(name), DeliveryStatus.READ, Optional.empty(), Instant.EPOCH);
    }
}
