package it.sportello.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.sqlclient.Tuple;
import it.sportello.core.counter.Await;
import it.sportello.core.crowd.Births;
import it.sportello.core.crowd.Rate;
import it.sportello.core.crowd.Rushes;
import it.sportello.core.crowd.RushesContract;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.embedded.TestDatabase;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Rushes and the births of articles on PostgreSQL, which counts what the bot has answered with. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgRushesTest implements RushesContract {
    private static final String ANSWERED = """
            WITH citizen AS (
                INSERT INTO conversation (channel, address) VALUES ('telegram', $1) RETURNING id
            )
            INSERT INTO message_trace (message, conversation, understood, attended_at)
            SELECT n, id, '{"answer": "found", "articles": ["acqua"]}', now() - $2::float8 * interval '1 hour'
            FROM citizen, generate_series(1, $3::int) AS n
            """;

    private static final String USUAL = """
            INSERT INTO answered_hour (article, hour, times)
            SELECT 'acqua', date_trunc('hour', now()) - n * interval '1 day', 14 FROM generate_series(1, 13) AS n
            """;

    private final TestStorage storage;

    PgRushesTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Override
    public Rushes rushes() {
        return storage.ports().rushes();
    }

    @Override
    public StaffId anna() {
        return storage.staff("anna");
    }

    @Test
    void theLastHourIsComparedWithTheSameHoursOfTheDaysBefore() {
        answered("1", 0.5, 9);
        assertEquals(Map.of(new ArticleId("acqua"), new Rate(9, 0)), Await.value(rushes().answered()));
        Await.value(storage.pool().query(USUAL).execute());
        double usual =
                Await.value(rushes().answered()).get(new ArticleId("acqua")).usual();
        assertEquals(13 * 14 / 42.0, usual, 1e-6);
    }

    @Test
    void whatHasGoneOnForHoursIsUsual() {
        answered("1", 0.5, 9);
        answered("2", 2, 30);
        assertEquals(Map.of(new ArticleId("acqua"), new Rate(9, 10)), Await.value(rushes().answered()));
    }

    @Test
    void anArticleThatWasBornAtTheDeskSavesWhatTheBotAnswersWithIt() {
        Births births = storage.ports().births();
        Await.value(births.born(new ArticleId("acqua"), 3, anna()));
        Await.value(births.born(new ArticleId("acqua"), 5, anna()));
        answered("1", 0, 4);
        Await.value(births.count());
        Await.value(births.count());
        Births.Birth birth = Await.value(births.all()).get(0);
        assertEquals(3, birth.questions());
        assertEquals(4, birth.saved());
        assertEquals(Optional.of(birth), Await.value(births.of(new ArticleId("acqua"))));
        assertEquals(Optional.empty(), Await.value(births.of(new ArticleId("tari"))));
    }

    @Test
    void theFigureOutlivesTheCitizen() {
        Births births = storage.ports().births();
        Await.value(births.born(new ArticleId("acqua"), 3, anna()));
        answered("1", 0, 4);
        Await.value(births.count());
        Await.value(storage.pool().query("DELETE FROM conversation").execute());
        Await.value(births.count());
        assertEquals(4, Await.value(births.all()).get(0).saved());
    }

    private void answered(String address, double hoursAgo, int times) {
        Await.value(storage.pool().preparedQuery(ANSWERED).execute(Tuple.of(address, hoursAgo, times)));
    }
}
