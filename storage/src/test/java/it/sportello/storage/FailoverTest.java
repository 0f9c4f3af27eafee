package it.sportello.storage;

import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Inbox;
import it.sportello.storage.embedded.PrimaryAndStandby;
import it.sportello.storage.sql.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A primary is lost and its standby takes its place. */
class FailoverTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> acknowledged = new ArrayList<>();
    private int next;

    @Test
    void whatWasAcknowledgedIsOnTheStandbyAndTheServiceGoesOnThere() throws Exception {
        try (PrimaryAndStandby servers = PrimaryAndStandby.start()) {
            ConnectionSettings settings = ConnectionSettings.parse(servers.uri());
            new Migrations(settings).run();
            Pool pool = Database.open(TestStorage.vertx(), settings, 4);
            Inbox inbox = new Storage(pool).inbox();
            keepUntil(inbox, () -> acknowledged.size() >= 20);
            servers.killPrimary();
            int before = next;
            keepUntil(inbox, () -> next > before);
            servers.promoteStandby();
            int kept = acknowledged.size();
            keepUntil(inbox, () -> acknowledged.size() > kept);
            assertTrue(stored(servers).containsAll(acknowledged), "something acknowledged is lost");
            Await.value(pool.close());
        }
    }

    private static List<String> stored(PrimaryAndStandby servers) {
        Pool pool = Database.open(TestStorage.vertx(), ConnectionSettings.local(servers.standby()), 1);
        List<String> refs = new ArrayList<>();
        Await.value(pool.query("SELECT ref FROM message").execute()).forEach(row -> refs.add(row.getString(0)));
        Await.value(pool.close());
        return refs;
    }

    private void keepUntil(Inbox inbox, BooleanSupplier enough) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!enough.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "the service does not go on");
            String ref = String.valueOf(next++);
            boolean kept = Await.value(inbox.keep(TELEGRAM, List.of(heard(ref, citizen(ref), "ciao")))
                    .map(true)
                    .otherwise(false));
            if (kept) {
                acknowledged.add(ref);
            }
        }
    }

    @Test
    void aConnectionToAServerThatTakesNoWritesIsNotKept() {
        TestStorage storage = TestStorage.apart();
        Pool pool = Database.open(TestStorage.vertx(), storage.settings(), 1);
        Transactions transactions = new Transactions(pool);
        Await.value(pool.query("SET default_transaction_read_only = on").execute());
        assertEquals("25006", Await.value(remove(transactions).map("removed").recover(FailoverTest::state)));
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!Await.value(remove(transactions).map(true).otherwise(false))) {
            assertTrue(Instant.now().isBefore(deadline), "the connection is kept");
        }
        Await.value(pool.close());
        Await.value(storage.pool().close());
    }

    private static Future<Void> remove(Transactions transactions) {
        return transactions.run(connection ->
                connection.query("DELETE FROM decided_question").execute().mapEmpty());
    }

    private static Future<String> state(Throwable failure) {
        return Future.succeededFuture(failure instanceof PgException refusal ? refusal.getSqlState() : "other");
    }
}
