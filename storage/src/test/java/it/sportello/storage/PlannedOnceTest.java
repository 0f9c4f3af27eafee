package it.sportello.storage;

import static it.sportello.core.counter.CounterSamples.LEASE;
import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.sqlclient.Pool;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.storage.embedded.TestDatabase;
import it.sportello.storage.sql.RowStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The statements on a message's way are the longest of all, and each planning of one costs more than its run. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PlannedOnceTest {
    private static final String KEPT_BY_THE_CONNECTION = """
            SELECT CASE WHEN statement LIKE '%INTO message_ref%' THEN 'keep'
                        WHEN statement LIKE '%INTO message_trace%' THEN 'record'
                        WHEN statement LIKE '%SET attempts%FROM due%' THEN 'take'
                        ELSE 'other' END AS statement
            FROM pg_prepared_statements
            """;

    private final Pool messages;
    private final Pool pages;
    private final Storage ports;

    PlannedOnceTest(TestDatabase server) {
        TestStorage storage = TestStorage.emptied(server);
        this.messages =
                Database.openForMessages(TestStorage.vertx(), new Servers(TestStorage.vertx(), storage.settings()), 1);
        this.pages = Database.open(TestStorage.vertx(), storage.settings(), 1);
        this.ports = new Storage(new Connections(messages, pages), 0);
    }

    @AfterEach
    void close() {
        Await.value(messages.close());
        Await.value(pages.close());
    }

    @Test
    void aConnectionKeepsThePlansOfAMessagesWay() {
        CounterSamples.talk(ports.inbox(), ports.conversations(), heard("1", citizen("1"), "ciao"), "Buongiorno");
        assertEquals(1, Await.value(ports.outbox().take(TELEGRAM, 1, LEASE)).size());
        assertTrue(kept().containsAll(Set.of("keep", "record", "take")), kept()::toString);
    }

    private Set<String> kept() {
        return RowStream.of(Await.value(messages.query(KEPT_BY_THE_CONNECTION).execute()))
                .map(row -> row.getString("statement"))
                .collect(Collectors.toSet());
    }
}
