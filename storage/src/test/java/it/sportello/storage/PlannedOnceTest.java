package it.sportello.storage;

import static it.sportello.core.counter.CounterSamples.LEASE;
import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Parcel;
import it.sportello.storage.embedded.TestDatabase;
import it.sportello.storage.sql.RowStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String PLANS = """
            SELECT format(
                       'EXPLAIN (FORMAT JSON) EXECUTE %I%s', name,
                       '(' || nullif(rtrim(repeat('NULL,', cardinality(parameter_types)), ','), '') || ')') AS plan
            FROM pg_prepared_statements
            WHERE statement LIKE '%waiting%' AND statement NOT LIKE 'EXPLAIN%'
            """;

    /** What each index of the queues begins with. */
    private static final Map<String, String> BEGINS_WITH = Map.of(
            "message_waiting_pkey", "message",
            "message_waiting_conversation", "conversation",
            "outgoing_waiting_pkey", "outgoing",
            "outgoing_waiting_conversation", "conversation",
            "outgoing_waiting_invitation", "conversation",
            "outgoing_waiting_channel", "channel");

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

    /** A queue is empty whenever the database counts it, and an empty table is as well read whole as by a key. */
    @Test
    void whatWaitsIsReachedByKeysHoweverFewTheDatabaseCounted() {
        CounterSamples.talk(ports.inbox(), ports.conversations(), heard("1", citizen("1"), "ciao"), "Buongiorno");
        Parcel parcel = Await.value(ports.outbox().take(TELEGRAM, 1, LEASE)).get(0);
        CounterSamples.sent(ports.outbox(), parcel.message().id(), "p1");
        Await.value(pages.query("ANALYZE message_waiting, outgoing_waiting").execute());
        List<JsonObject> scans = scansOfQueues();
        assertTrue(scans.size() > 10, scans::toString);
        assertEquals(List.of(), scans.stream().filter(scan -> !isByKey(scan)).toList());
    }

    /** The taking of what is due goes through it in order, as far as it needs. */
    private static boolean isByKey(JsonObject scan) {
        String begin = BEGINS_WITH.getOrDefault(scan.getString("Index Name", ""), "no index");
        return scan.getString("Index Cond", "").matches("\\(+" + begin + " .*")
                || scan.getString("Filter", "").contains("due_at <= now()");
    }

    private List<JsonObject> scansOfQueues() {
        return RowStream.of(Await.value(messages.query(PLANS).execute()))
                .map(row -> Await.value(messages.query(row.getString("plan")).execute()))
                .flatMap(RowStream::of)
                .map(row -> row.get(JsonArray.class, 0).getJsonObject(0).getJsonObject("Plan"))
                .flatMap(PlannedOnceTest::nodes)
                .filter(node -> node.getString("Relation Name", "").endsWith("_waiting")
                        && node.getString("Node Type").endsWith("Scan"))
                .toList();
    }

    private static Stream<JsonObject> nodes(JsonObject plan) {
        return Stream.concat(
                Stream.of(plan),
                plan.getJsonArray("Plans", new JsonArray()).stream()
                        .map(JsonObject.class::cast)
                        .flatMap(PlannedOnceTest::nodes));
    }

    private Set<String> kept() {
        return RowStream.of(Await.value(messages.query(KEPT_BY_THE_CONNECTION).execute()))
                .map(row -> row.getString("statement"))
                .collect(Collectors.toSet());
    }
}
