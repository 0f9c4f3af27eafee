package it.sportello.server.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import it.sportello.server.platform.Call;
import it.sportello.server.platform.TelegramCitizen;
import it.sportello.server.service.Database;
import it.sportello.server.service.Eventually;
import it.sportello.server.service.FirstStart;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One message on which something fails each time, here in the database. */
@ExtendWith(SharedService.class)
class PoisonTest {
    private static final String REFUSE = """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF to_jsonb(NEW)::text LIKE '%' || TG_ARGV[0] || '%' THEN
                    RAISE EXCEPTION 'a defect' USING ERRCODE = 'program_limit_exceeded';
                END IF;
                RETURN NEW;
            END $$
            """;

    private static final String POISON = "veleno";
    private static final int OTHERS = 8;

    private Counter counter;
    private Database database;
    private ServiceUnderTest node;

    @BeforeEach
    void open(FirstStart first) throws Exception {
        counter = new Counter(first);
        node = counter.node();
        database = node.database();
        database.change(REFUSE);
    }

    @AfterEach
    void close() throws Exception {
        node.close();
        counter.close();
    }

    @Test
    void whatCannotBeRecordedBecomesATicketWithAnApologyAndTheConversationGoesOn() throws Exception {
        refuse("outgoing", Question.SECOND.answer());
        TelegramCitizen poisoned = TelegramCitizen.someone();
        List<Asker> others = others();
        assertEquals(200, node.telegram(poisoned.says(Question.SECOND.words())));
        assertEquals(200, node.telegram(poisoned.says(Question.FIRST.words())));
        for (Asker other : others) {
            Counter.ask(node, other);
        }
        List<Call> read = Eventually.get("the answer behind it", () -> hurried(poisoned), calls -> calls.size() >= 3);
        assertTrue(Question.FIRST.isAnsweredBy(read.get(read.size() - 1)), read.toString());
        assertEquals(
                List.of(Question.SECOND.words()),
                database.texts("SELECT question FROM ticket WHERE reason = 'BROKEN'"));
        counter.account().settle();
    }

    /** Without the waiting between its tries. What is on its way to the platform meanwhile keeps its lease. */
    private List<Call> hurried(TelegramCitizen citizen) throws Exception {
        database.change("UPDATE message_waiting SET due_at = now()");
        return counter.telegram().calls().readBy(citizen.chat());
    }

    @Test
    void whatCannotBeKeptHoldsUpNobodyElse() throws Exception {
        refuse("message", POISON);
        JsonObject poison = TelegramCitizen.someone().says(POISON);
        List<Asker> others = others();
        List<CompletableFuture<Integer>> brought =
                others.stream().map(other -> bring(other.update())).toList();
        CompletableFuture<Integer> refused = bring(poison);
        for (CompletableFuture<Integer> one : brought) {
            assertEquals(200, one.get());
        }
        assertEquals(503, refused.get());
        others.forEach(Asker::accepted);
        counter.account().settle();
    }

    private void refuse(String table, String words) throws Exception {
        database.change("CREATE TRIGGER refuse BEFORE INSERT ON " + table + " FOR EACH ROW EXECUTE FUNCTION refuse('"
                + words + "')");
    }

    private List<Asker> others() {
        return IntStream.range(0, OTHERS)
                .mapToObj(each -> counter.account().someone())
                .toList();
    }

    private CompletableFuture<Integer> bring(JsonObject update) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return node.telegram(update);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
