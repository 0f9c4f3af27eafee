package it.sportello.storage;

import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.fact.Facts;
import it.sportello.knowledge.freshness.Reminders;
import it.sportello.knowledge.freshness.RemindersContract;
import it.sportello.knowledge.release.Releases;
import it.sportello.storage.embedded.TestDatabase;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Reminders on PostgreSQL, with what was answered read from the history. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgRemindersTest implements RemindersContract {
    private static final String ANSWERED = """
            WITH talk AS (
                INSERT INTO conversation (channel, address) VALUES ('web', '%1$s') ON CONFLICT (channel, address)
                DO UPDATE SET heard_at = now() RETURNING id
            )
            INSERT INTO message_trace (message, conversation, understood, attended_at)
            SELECT nextval('line_id'), id, '{"answer": "found", "articles": ["%1$s"]}', timestamptz '%2$s 12:00Z' FROM talk
            """;

    private final TestStorage storage;

    PgRemindersTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
        storage.rows("UPDATE article_use_read SET message = 0");
    }

    @Override
    public Reminders reminders() {
        return storage.ports().reminders();
    }

    @Override
    public Articles articles() {
        return storage.ports().articles();
    }

    @Override
    public Offices offices() {
        return storage.ports().offices();
    }

    @Override
    public Facts facts() {
        return storage.ports().facts();
    }

    @Override
    public Releases releases() {
        return storage.ports().releases();
    }

    @Override
    public void answered(ArticleId article, LocalDate day) {
        storage.rows(ANSWERED.formatted(article, day));
        Await.value(storage.ports().housekeeping().noteUses());
    }
}
