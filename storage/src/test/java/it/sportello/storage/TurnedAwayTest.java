package it.sportello.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import it.sportello.core.counter.Await;
import it.sportello.storage.embedded.DatabaseAddress;
import it.sportello.storage.embedded.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A busy node that its database lets in no more is told so at once, knocks now and then, and goes on when it may. */
class TurnedAwayTest {
    private static final int CONNECTIONS = 8;
    private static final int CALLS = 2_000;

    /** Until the waits between two knocks are a second and more. */
    private static final int QUICK_KNOCKS = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Vertx vertx = TestStorage.vertx();
    private final TestDatabase server = TestDatabase.embedded();
    private final DatabaseAddress database = server.fresh();
    private final String role = "clerk_of_" + database.database();
    private final AtomicInteger knocks = new AtomicInteger();
    private final NetServer door =
            Await.value(vertx.createNetServer().connectHandler(this::count).listen(0, "127.0.0.1"));
    private final Connections node = Connections.open(vertx, ConnectionSettings.local(address()), CONNECTIONS);

    private DatabaseAddress address() {
        return new DatabaseAddress("127.0.0.1", door.actualPort(), database.database(), role, "right");
    }

    private void count(NetSocket caller) {
        knocks.incrementAndGet();
        caller.pause();
        vertx.createNetClient().connect(database.port(), database.host()).onSuccess(reached -> {
            caller.pipeTo(reached);
            reached.pipeTo(caller);
        });
    }

    @AfterEach
    void close() {
        Await.value(node.close());
        Await.value(door.close());
        server.asOwner("DROP ROLE " + role);
    }

    @Test
    void aWrongPasswordIsTriedNowAndThenAndTheRightOneAtOnce() {
        server.asOwner("CREATE ROLE " + role + " LOGIN PASSWORD 'wrong'");
        assertTurnedAway("28P01");
        server.asOwner("ALTER ROLE " + role + " PASSWORD 'right'");
        assertGoesOn();
    }

    @Test
    void aDatabaseThatIsFullIsNotPressed() {
        server.asOwner("CREATE ROLE " + role + " LOGIN PASSWORD 'right' CONNECTION LIMIT 0");
        assertTurnedAway("53300");
        server.asOwner("ALTER ROLE " + role + " CONNECTION LIMIT " + CONNECTIONS);
        assertGoesOn();
    }

    private void assertTurnedAway(String state) {
        Instant begun = Instant.now();
        for (int i = 0; i < CALLS; i++) {
            assertEquals(state, Await.value(ask(i % 2 == 0 ? node.messages() : node.pages())));
        }
        long seconds = Duration.between(begun, Instant.now()).toSeconds() + 1;
        assertTrue(knocks.get() <= QUICK_KNOCKS + seconds, "knocked " + knocks);
    }

    private void assertGoesOn() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!"let in".equals(Await.value(ask(node.messages())))) {
            assertTrue(Instant.now().isBefore(deadline), "the node does not go on");
        }
        assertEquals("let in", Await.value(ask(node.pages())));
    }

    private static Future<String> ask(Pool pool) {
        return pool.query("SELECT 1").execute().map("let in").recover(TurnedAwayTest::state);
    }

    private static Future<String> state(Throwable failure) {
        return failure instanceof PgException refusal
                ? Future.succeededFuture(refusal.getSqlState())
                : Future.failedFuture(failure);
    }
}
