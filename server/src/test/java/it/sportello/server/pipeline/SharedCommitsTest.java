package it.sportello.server.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import it.sportello.core.counter.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What shares a transaction, and what does not go down with the others. */
class SharedCommitsTest {
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A transaction under way, which ends when the test says so. */
    private record Begun(List<String> items, Promise<Void> end) {
        List<String> commit() {
            end.complete();
            return items;
        }
    }

    private static final Duration SOON = Duration.ofMillis(1);

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<Begun> begun = new LinkedBlockingQueue<>();
    private final List<List<String>> committed = Collections.synchronizedList(new ArrayList<>());

    private final SharedCommits<String, String> slow = new SharedCommits<>(
            vertx, new SharedCommits.Commit<>(this::begin, failure -> failure instanceof Refused), SOON);

    private final SharedCommits<String, String> strict = new SharedCommits<>(
            vertx, new SharedCommits.Commit<>(this::commit, failure -> failure instanceof Refused), SOON);

    @AfterEach
    void close() {
        Await.value(vertx.close());
    }

    private Future<List<String>> begin(List<String> items) {
        Promise<Void> end = Promise.promise();
        begun.add(new Begun(items, end));
        return end.future().map(none -> answers(items));
    }

    /** The first is held until the test ends it, so that what comes meanwhile is surely together. */
    private Future<List<String>> commit(List<String> items) {
        if (items.contains("first")) {
            return begin(items);
        }
        if (items.contains("bad")) {
            return Future.failedFuture(new Refused());
        }
        if (items.contains("away")) {
            return Future.failedFuture(new IllegalStateException("away"));
        }
        committed.add(items);
        return Future.succeededFuture(answers(items));
    }

    private static List<String> answers(List<String> items) {
        return items.stream().map(item -> item + "!").toList();
    }

    private static boolean fails(Future<String> result) {
        return Await.value(result.map(kept -> false).otherwise(failure -> true));
    }

    private Begun next() throws InterruptedException {
        Begun next = begun.poll(30, TimeUnit.SECONDS);
        assertTrue(next != null, "no transaction was begun");
        return next;
    }

    @Test
    void aLoneItemWaitsForNobody() throws InterruptedException {
        Future<String> result = slow.add("one");
        assertEquals(List.of("one"), next().commit());
        assertEquals("one!", Await.value(result));
    }

    @Test
    void whatComesWhileATransactionIsUnderWaySharesTheNext() throws InterruptedException {
        slow.add("first");
        Begun first = next();
        List<Future<String>> results =
                IntStream.range(0, 40).mapToObj(i -> slow.add("item " + i)).toList();
        first.commit();
        assertEquals(40, next().commit().size());
        for (int i = 0; i < 40; i++) {
            assertEquals("item " + i + "!", Await.value(results.get(i)));
        }
    }

    @Test
    void whatComesSoonAfterOneBeganSharesTheNextAndEnoughOfItDoesNotWait() throws InterruptedException {
        SharedCommits<String, String> patient = new SharedCommits<>(
                vertx, new SharedCommits.Commit<>(this::begin, failure -> false), Duration.ofHours(1));
        patient.add("first");
        next().commit();
        patient.add("item 0");
        assertNull(begun.poll(50, TimeUnit.MILLISECONDS), "begun so soon after the one before");
        IntStream.range(1, 100).forEach(i -> patient.add("item " + i));
        assertEquals(100, next().items().size());
    }

    @Test
    void noTransactionGrowsWithoutLimit() throws InterruptedException {
        slow.add("first");
        Begun first = next();
        IntStream.range(0, 1000).forEach(i -> slow.add("item " + i));
        first.commit();
        assertEquals(100, next().items().size());
    }

    @Test
    void itIsPressedUntilWhatCameAtOnceIsKept() throws InterruptedException {
        slow.add("first");
        Begun first = next();
        List<Future<String>> flood =
                IntStream.range(0, 90).mapToObj(i -> slow.add("item " + i)).toList();
        first.commit();
        Begun together = next();
        assertTrue(slow.isPressed(), "what is in the transaction under way is not kept yet");
        together.commit();
        assertEquals("item 89!", Await.value(flood.get(89)));
        slow.add("later");
        next();
        assertFalse(slow.isPressed());
    }

    private List<Future<String>> together(String... items) throws InterruptedException {
        strict.add("first");
        Begun first = next();
        List<Future<String>> results = Stream.of(items).map(strict::add).toList();
        first.commit();
        return results;
    }

    @Test
    void oneThatIsRefusedDoesNotTakeOthersWithIt() throws InterruptedException {
        List<Future<String>> results = together("good", "bad", "fine");
        assertEquals("good!", Await.value(results.get(0)));
        assertEquals("fine!", Await.value(results.get(2)));
        assertTrue(fails(results.get(1)));
    }

    @Test
    void whereTheStorageIsAwayAllFailAtOnceAndTheNextIsTriedAgain() throws InterruptedException {
        List<Future<String>> results = together("good", "away");
        assertTrue(fails(results.get(0)) && fails(results.get(1)));
        assertEquals(List.of(), committed);
        assertEquals("next!", Await.value(strict.add("next")));
    }
}
