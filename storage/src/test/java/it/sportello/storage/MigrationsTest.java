package it.sportello.storage;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.storage.embedded.DatabaseAddress;
import it.sportello.storage.embedded.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {

    @ParameterizedTest
    @MethodSource("it.sportello.storage.embedded.TestDatabase#all")
    void twoNodesMayBringTheTablesUpToDateAtOnceAndAgain(TestDatabase server) throws Exception {
        ConnectionSettings settings = ConnectionSettings.local(server.fresh());
        Callable<Boolean> run = () -> {
            new Migrations(settings).run();
            return true;
        };
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> one = nodes.submit(run);
            Future<Boolean> other = nodes.submit(run);
            assertTrue(one.get() && other.get());
            assertTrue(run.call());
        } finally {
            nodes.shutdown();
        }
    }

    @Test
    void aMigrationThatMustWaitForATableLetsTheOthersPass() throws Exception {
        DatabaseAddress address = TestDatabase.embedded().fresh();
        ConnectionSettings settings = ConnectionSettings.local(address);
        new Migrations(settings, "classpath:db/waiting/first").run();
        ExecutorService node = Executors.newSingleThreadExecutor();
        try (Connection holder = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement held = holder.createStatement();
                Connection reader = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement read = reader.createStatement()) {
            holder.setAutoCommit(false);
            held.execute("SELECT * FROM busy");
            Future<?> migration = node.submit(() -> {
                new Migrations(settings, "classpath:db/waiting").run();
                return true;
            });
            awaitWaiting(reader);
            read.execute("SET statement_timeout = '10s'");
            read.execute("SELECT * FROM busy");
            assertFalse(migration.isDone(), "it has not waited");
            holder.rollback();
            migration.get();
        } finally {
            node.shutdown();
        }
    }

    private static void awaitWaiting(Connection reader) throws SQLException {
        try (Statement statement = reader.createStatement()) {
            String waits = "SELECT EXISTS (SELECT FROM pg_locks WHERE relation = 'busy'::regclass AND NOT granted)";
            boolean waiting = false;
            while (!waiting) {
                try (ResultSet row = statement.executeQuery(waits)) {
                    row.next();
                    waiting = row.getBoolean(1);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 13})
    void anOldServerIsRefusedInOneSentence(int version) {
        UnusableDatabase refusal = assertThrows(UnusableDatabase.class, () -> Migrations.refuseOlder(version));
        assertEquals(
                "The database is PostgreSQL " + version + "; PostgreSQL 14 or newer is needed", refusal.sentence());
    }

    @Test
    void theOldestServedServerIsAccepted() {
        assertDoesNotThrow(() -> Migrations.refuseOlder(14));
    }

    @Test
    void aWrongPasswordIsToldWithoutThePassword() {
        DatabaseAddress right = TestDatabase.embedded().fresh();
        ConnectionSettings wrong = ConnectionSettings.local(
                new DatabaseAddress(right.host(), right.port(), right.database(), right.user(), "s3cret"));
        UnusableDatabase refusal = assertThrows(UnusableDatabase.class, () -> new Migrations(wrong).run());
        assertTrue(refusal.sentence().contains(right.host() + ":" + right.port()), refusal.getMessage());
        assertFalse(refusal.sentence().contains("s3cret"), "the secret is told");
    }
}
