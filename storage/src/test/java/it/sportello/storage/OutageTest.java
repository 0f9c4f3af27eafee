package it.sportello.storage;

import static it.sportello.core.counter.CounterSamples.LEASE;
import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Pending;
import it.sportello.storage.embedded.DatabaseAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database goes away and comes back: a future fails, nothing hangs, and the service goes on by itself. */
class OutageTest {
    private static final String END_ALL_OTHERS = """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            """;

    private TestStorage storage;

    @BeforeEach
    void open() {
        storage = TestStorage.apart();
    }

    @AfterEach
    void close() {
        Await.value(storage.pool().close());
    }

    @Test
    void aRunningStatementFailsAndTheNextCallWorks() {
        new Talks(storage).keep(heard("1", citizen("1"), "ciao"));
        Future<?> running = storage.pool().query("SELECT pg_sleep(600)").execute();
        String asleep = "SELECT FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(600)'";
        while (storage.rows(asleep).isEmpty()) {
            assertEquals(false, running.isComplete());
        }
        storage.rows(END_ALL_OTHERS);
        assertThrows(AssertionError.class, () -> Await.value(running));
        assertEquals(1, takenAtLast().size());
    }

    /** A connection that was ended is handed out until the pool has noticed, a moment later. */
    private List<Pending> takenAtLast() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        Optional<List<Pending>> taken = taken();
        while (taken.isEmpty() && System.nanoTime() < deadline) {
            taken = taken();
        }
        return taken.orElseThrow();
    }

    private Optional<List<Pending>> taken() {
        return Await.value(storage.ports()
                .inbox()
                .take(10, LEASE)
                .map(Optional::of)
                .recover(failure -> Future.succeededFuture(Optional.empty())));
    }

    @Test
    void noStatementAndNoIdleTransactionLastsLongerThanHalfAMinute() {
        assertEquals("30s", storage.rows("SHOW statement_timeout").get(0).getString(0));
        assertEquals(
                "30s",
                storage.rows("SHOW idle_in_transaction_session_timeout").get(0).getString(0));
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread listener = new Thread(() -> hearOut(silent));
            listener.setDaemon(true);
            listener.start();
            DatabaseAddress address = new DatabaseAddress(
                    silent.getInetAddress().getHostAddress(), silent.getLocalPort(), "db", "user", "password");
            Pool pool = Database.open(TestStorage.vertx(), ConnectionSettings.local(address), 1, 1);
            Future<String> asked = pool.query("SELECT 1")
                    .execute()
                    .map(rows -> "answered")
                    .recover(failure -> Future.succeededFuture("given up"));
            assertEquals("given up", Await.value(asked));
            Await.value(pool.close());
        }
    }

    private static void hearOut(ServerSocket silent) {
        try (Socket caller = silent.accept()) {
            caller.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
