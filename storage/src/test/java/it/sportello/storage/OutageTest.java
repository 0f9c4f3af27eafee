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
import it.sportello.storage.embedded.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database goes away and comes back: a future fails, nothing hangs, and the service goes on by itself. */
class OutageTest {
    static final String END_ALL_OTHERS = """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            """;

    private TestStorage storage;

    @BeforeEach
    void empty() {
        storage = TestStorage.emptied(TestDatabase.embedded());
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

    /** A connection that was ended a moment ago may still be handed out, each of them once. */
    private List<Pending> takenAtLast() {
        Future<List<Pending>> taken = storage.ports().inbox().take(10, LEASE);
        for (int i = 0; i < TestStorage.CONNECTIONS; i++) {
            taken = taken.recover(failure -> storage.ports().inbox().take(10, LEASE));
        }
        return Await.value(taken);
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
