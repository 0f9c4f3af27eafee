package it.sportello.storage;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Kept;
import it.sportello.storage.embedded.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What grows is put away by the month, and what is waited for is not. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class HousekeepingTest {
    private static final String MONTHS = """
            SELECT count(*) AS n FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
            WHERE i.inhparent = 'message'::regclass AND c.relname ~ '_[0-9]{4}_[0-9]{2}$'
            """;

    private final TestStorage storage;
    private final Talks talks;

    HousekeepingTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
        this.talks = new Talks(storage);
    }

    @BeforeEach
    void addOldMonths() {
        storage.rows(
                "SELECT make_room_for_month((now() - n * interval '1 month')::date) FROM generate_series(1, 4) AS n");
    }

    @AfterEach
    void dropOldMonths() {
        storage.rows("SELECT forget_months_before(date_trunc('month', now())::date)");
    }

    @Test
    void roomIsMadeAheadByAnyNumberOfNodesAndAgain() {
        storage.rows("SELECT forget_months_before((now() + interval '1 year')::date)");
        List<Future<Void>> nodes = IntStream.range(0, 6)
                .mapToObj(i -> storage.ports().housekeeping().makeRoom())
                .toList();
        nodes.forEach(Await::value);
        Await.value(storage.ports().housekeeping().makeRoom());
        assertEquals(3, count(MONTHS));
    }

    @Test
    void aMonthWithoutRoomIsKeptAllTheSame() {
        storage.rows("SELECT forget_months_before((now() + interval '1 year')::date)");
        talks.answered("1", "Ciao");
        assertEquals(
                2,
                Await.value(storage.ports().transcripts().last(citizen("1"), 10))
                        .size());
        storage.rows("DELETE FROM message_any");
        storage.rows("DELETE FROM message_trace_any");
        storage.rows("DELETE FROM outgoing_any");
        Await.value(storage.ports().housekeeping().makeRoom());
    }

    @Test
    void whatIsOlderThanTheOfficeWantsIsForgottenAndNothingElse() {
        talks.answered("old", "Ciao");
        talks.answered("new", "Ciao");
        long ticket = talks.ticket("waiting");
        age("old", 3);
        age("waiting", 3);
        Await.value(storage.ports().housekeeping().forgetBefore(2));
        assertEquals(
                0,
                Await.value(storage.ports().transcripts().last(citizen("old"), 10))
                        .size());
        assertEquals(
                2,
                Await.value(storage.ports().transcripts().last(citizen("new"), 10))
                        .size());
        assertEquals(0, count("SELECT count(*) AS n FROM conversation WHERE address = 'old'"));
        assertEquals(ticket, talks.find(ticket).id());
    }

    @Test
    void theMonthsThatAreForgottenAreDroppedWhole() {
        long before = count(MONTHS);
        Await.value(storage.ports().housekeeping().forgetBefore(2));
        assertEquals(before - 2, count(MONTHS));
    }

    @Test
    void whatWasAnnouncedOrAnsweredToManyLongAgoIsForgotten() {
        storage.rows("""
                INSERT INTO announcement (texts, begins_at, ends_at, area, words)
                SELECT '{}', now() - interval '1 year', now() - n * interval '1 month', '{}', '{}'
                FROM unnest(ARRAY[0, 4]) AS n
                """);
        storage.rows("""
                INSERT INTO group_reply (texts, name, by_whom, begun_at)
                SELECT '{}', '', 1, now() - n * interval '1 month' FROM unnest(ARRAY[0, 4, 5]) AS n
                """);
        talks.answered("1", "Ciao");
        storage.rows("""
                INSERT INTO group_reply_part (reply, conversation)
                SELECT min(number) + 2, (SELECT id FROM conversation) FROM group_reply
                """);
        Await.value(storage.ports().housekeeping().forgetBefore(2));
        assertEquals(1, count("SELECT count(*) AS n FROM announcement"));
        assertEquals(2, count("SELECT count(*) AS n FROM group_reply"), "one is young, one is at work still");
    }

    @Test
    void aRepeatedDeliveryIsKnownForWeeksAndItsNameNotKeptForEver() {
        talks.keep(heard("1", citizen("1"), "ciao"), heard("2", citizen("1"), "ciao"));
        storage.rows("UPDATE message_ref SET kept_at = now() - interval '45 days' WHERE ref = '1'");
        storage.rows("UPDATE message_ref SET kept_at = now() - interval '61 days' WHERE ref = '2'");
        Await.value(storage.ports().housekeeping().forgetNames());
        assertEquals(1, count("SELECT count(*) AS n FROM message_ref"));
        assertEquals(
                new Kept(0, 1),
                Await.value(storage.ports()
                        .inbox()
                        .keep(citizen("1").channel(), List.of(heard("1", citizen("1"), "ciao")))));
    }

    private void age(String address, int months) {
        String moved =
                "- $2::int * interval '1 month' WHERE conversation = (SELECT id FROM conversation WHERE address = $1)";
        storage.rows("UPDATE message SET kept_at = kept_at " + moved, address, months);
        storage.rows("UPDATE outgoing SET recorded_at = recorded_at " + moved, address, months);
        storage.rows(
                "UPDATE conversation SET heard_at = heard_at - $2::int * interval '1 month' WHERE address = $1",
                address,
                months);
    }

    private long count(String sql) {
        return storage.rows(sql).get(0).getLong("n");
    }
}
