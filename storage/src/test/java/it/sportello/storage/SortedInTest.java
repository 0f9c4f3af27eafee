package it.sportello.storage;

import static it.sportello.knowledge.article.Invented.REGISTRY;
import static it.sportello.knowledge.article.Invented.article;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.sqlclient.Pool;
import it.sportello.core.counter.Await;
import it.sportello.storage.embedded.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was saved is sorted into the indexes by which it is found, so that no search reads through it. */
class SortedInTest {
    /** Tidies up by itself, and says how much there was to do. */
    private static final String LEFT = """
            SELECT gin_clean_pending_list('article_found_by') + gin_clean_pending_list('article_titled_by')
                   + gin_clean_pending_list('article_exampled_by') AS pages
            """;

    private final TestStorage storage = TestStorage.emptied(TestDatabase.embedded());
    /** What is begun first on one connection is done first. */
    private final Pool one = Database.open(TestStorage.vertx(), storage.settings(), 1);

    @AfterEach
    void close() {
        Await.value(one.close());
    }

    @Test
    void aSavedArticleWaitsBesideNoIndex() {
        Await.value(storage.ports().offices().save(REGISTRY));
        Await.value(new Storage(one).articles().save(article("carta", "Rinnovo della carta"), 0, Optional.empty()));
        assertEquals(0, Await.value(one.query(LEFT).execute()).iterator().next().getLong("pages"));
    }
}
