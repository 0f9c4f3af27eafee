package it.sportello.server.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Vertx;
import it.sportello.core.counter.Await;
import it.sportello.server.fault.database.DatabaseLink;
import it.sportello.server.fault.database.DatabaseServer;
import it.sportello.server.platform.FakeTelegram;
import it.sportello.server.service.FirstStart;
import it.sportello.server.service.Platforms;
import it.sportello.server.service.ServiceUnderTest;
import java.nio.file.Path;
import java.util.Map;

/** Everything around a node that a test may break: platforms, database, and the way to it. */
final class Counter implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final Platforms platforms = Platforms.open();
    private final DatabaseServer database;
    private final DatabaseLink link;
    private final Account account;

    Counter(FirstStart first) throws Exception {
        database = DatabaseServer.on(first.copy());
        link = new DatabaseLink(vertx, database);
        account = new Account(platforms, database::address);
    }

    DatabaseServer database() {
        return database;
    }

    DatabaseLink link() {
        return link;
    }

    Account account() {
        return account;
    }

    FakeTelegram telegram() {
        return platforms.telegram();
    }

    Platforms platforms() {
        return platforms;
    }

    /** Of a node that reaches the database by the link. */
    Map<String, String> settings() {
        return Map.of("SPORTELLO_DATABASE_URL", link.uri(), "SPORTELLO_DATA_DIRECTORY", data().toString());
    }

    private Path data() {
        return database.data();
    }

    ServiceUnderTest node() throws Exception {
        return ServiceUnderTest.start(platforms, data(), settings());
    }

    /** Brings the next question, which must be accepted at once. */
    static void ask(ServiceUnderTest node, Asker asker) throws Exception {
        assertEquals(200, node.telegram(asker.update()));
        asker.accepted();
    }

    @Override
    public void close() throws Exception {
        link.close();
        database.close();
        platforms.close();
        Await.value(vertx.close());
    }
}
