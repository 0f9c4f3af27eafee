package it.sportello.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Draft;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Tickets;
import it.sportello.core.ticket.Tickets.Outcome;
import it.sportello.storage.embedded.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two operators who reach for the same ticket in the same moment. */
class ClaimRacesTest {
    /** With {@code -Dsportello.races=10000} the figure that is reported. */
    private static final int RACES = Integer.getInteger("sportello.races", 400);

    private static final int OPERATORS = 8;
    private static final int AT_ONCE = 50;

    private final TestStorage storage = TestStorage.emptied(TestDatabase.embedded());
    private final Tickets tickets = storage.ports().tickets();

    @Test
    void ofManyWhoClaimAtTheSameTimeOneWins() {
        open(RACES);
        int lost = 0;
        int doubled = 0;
        for (int first = 1; first <= RACES; first += AT_ONCE) {
            for (int winners : Await.value(races(first))) {
                lost += winners == 0 ? 1 : 0;
                doubled += winners > 1 ? 1 : 0;
            }
        }
        assertEquals(List.of(0, 0), List.of(lost, doubled));
        assertEquals(RACES, count("ticket WHERE state = 'HELD' AND holder IS NOT NULL"));
        assertEquals(RACES, count("ticket_step"), "one step each");
        assertEquals(RACES, count("outgoing"), "each citizen is told once");
    }

    @Test
    void ofManyThreadsOneWins() throws Exception {
        open(1);
        long id = storage.rows("SELECT id FROM ticket").get(0).getLong("id");
        int threads = 32;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService operators = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Outcome>> wishes = IntStream.rangeClosed(1, threads)
                    .<Callable<Outcome>>mapToObj(who -> () -> {
                        start.await();
                        return Await.value(tickets.claim(id, new StaffId(who), told()));
                    })
                    .toList();
            List<Outcome> outcomes = new ArrayList<>();
            for (var wish : operators.invokeAll(wishes)) {
                outcomes.add(wish.get());
            }
            assertEquals(1, outcomes.stream().filter(Outcome.DONE::equals).count());
            assertEquals(
                    threads - 1,
                    outcomes.stream().filter(Outcome.HELD_BY_ANOTHER::equals).count());
        } finally {
            operators.shutdownNow();
        }
    }

    /** The number of winners of each race of a batch; the batch's operators come in turns, so that they really meet. */
    private Future<List<Integer>> races(int first) {
        List<Long> ids =
                storage.rows("SELECT id FROM ticket ORDER BY id OFFSET $1 LIMIT $2", first - 1, AT_ONCE).stream()
                        .map(row -> row.getLong("id"))
                        .toList();
        List<Future<List<Outcome>>> races = new ArrayList<>();
        ids.forEach(id -> races.add(Future.all(IntStream.rangeClosed(1, OPERATORS)
                        .mapToObj(who -> tickets.claim(id, new StaffId(who), told()))
                        .toList())
                .map(all -> all.<Outcome>list())));
        return Future.all(races)
                .map(all -> all.<List<Outcome>>list().stream()
                        .map(outcomes -> (int)
                                outcomes.stream().filter(Outcome.DONE::equals).count())
                        .toList());
    }

    private static List<Draft> told() {
        return List.of(new Draft(new Markdown("Ti segue una persona"), List.of(), Speaker.BOT));
    }

    private void open(int count) {
        Await.value(storage.pool().query("""
                WITH talk AS (
                    INSERT INTO conversation (channel, address, state)
                    SELECT 'telegram', n::text,
                           '{"language":"it","holder":"WAITING","awaiting":{"kind":"nothing"},"failures":0}'
                    FROM generate_series(1, %d) AS n RETURNING id
                )
                INSERT INTO ticket (conversation, question, reason) SELECT id, 'quando?', 'ASKED' FROM talk
                """.formatted(count)).execute());
    }

    private int count(String what) {
        return storage.rows("SELECT count(*) AS n FROM " + what).get(0).getInteger("n");
    }
}
