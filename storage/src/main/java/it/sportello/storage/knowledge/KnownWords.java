package it.sportello.storage.knowledge;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.message.LoggableFailure;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words that mistyped ones are compared with. They are added after an article is saved, each time in one statement
 * and in one order: two savings that add the same words wait for each other, but never in a circle. What a crash leaves
 * out is added with the next saving of any article. The words of the saved are sorted into their indexes then.
 */
final class KnownWords {
    private static final Logger LOG = LoggerFactory.getLogger(KnownWords.class);
    private static final int AT_ONCE = 1000;

    /** The threes are those of the database's {@code threes}, in one go: called for each word it takes ten times as long. */
    private static final String LEARN = """
            WITH taken AS (
                DELETE FROM article_to_learn WHERE article IN (
                    SELECT article FROM article_to_learn ORDER BY article LIMIT $1 FOR UPDATE SKIP LOCKED)
                RETURNING article
            ), learned AS (
                INSERT INTO known_word (word)
                SELECT word FROM (
                    SELECT DISTINCT w AS word
                    FROM taken t JOIN article a ON a.id = t.article, unnest(tsvector_to_array(a.found_by)) AS w
                    WHERE length(w) BETWEEN 4 AND 30
                      AND NOT EXISTS (SELECT FROM known_word k WHERE k.word = w)
                ) AS fresh
                ORDER BY word COLLATE "C"
                ON CONFLICT DO NOTHING
                RETURNING word
            ), compared AS (
                INSERT INTO known_three (three, word, size)
                SELECT three, word, count(*) OVER (PARTITION BY word)
                FROM (
                    SELECT DISTINCT l.word, substr('  ' || l.word || ' ', n, 3) AS three
                    FROM learned l, generate_series(1, length(l.word) + 1) AS n
                ) AS each
            )
            SELECT count(*) AS taken FROM taken
            """;

    /**
     * What was saved lies beside the indexes in a heap that each search reads through: after an import of 10,000 it takes
     * a tenth of a second, each time. Whoever saves waits for nothing of it.
     */
    private static final String SORT_IN = """
            SELECT gin_clean_pending_list('article_found_by'), gin_clean_pending_list('article_titled_by'),
                   gin_clean_pending_list('article_exampled_by')
            """;

    private final Pool pool;

    KnownWords(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** The same outcome, once the words are known; without them where they cannot be added now. */
    <T> Future<T> learned(Future<T> outcome) {
        return outcome.compose(done -> learn().transform(learned -> {
            if (learned.failed()) {
                LOG.warn("words not learned yet", LoggableFailure.of(learned.cause()));
            }
            pool.query(SORT_IN)
                    .execute()
                    .onFailure(failure -> LOG.debug("indexes not sorted yet", LoggableFailure.of(failure)));
            return Future.succeededFuture(done);
        }));
    }

    private Future<Void> learn() {
        return pool.preparedQuery(LEARN)
                .execute(Tuple.of(AT_ONCE))
                .compose(
                        rows -> rows.iterator().next().getLong("taken") < AT_ONCE ? Future.succeededFuture() : learn());
    }
}
