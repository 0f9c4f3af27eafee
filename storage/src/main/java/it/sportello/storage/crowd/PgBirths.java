package it.sportello.storage.crowd;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.crowd.Births;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Births of articles in PostgreSQL. */
public final class PgBirths implements Births {
    private static final String BORN = """
            INSERT INTO article_birth (article, questions, by_whom) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
            """;

    private static final String BIRTHS = """
            SELECT b.article, b.born_at, b.questions, coalesce(sum(h.times), 0)::bigint AS saved
            FROM article_birth b
            LEFT JOIN answered_hour h ON h.article = b.article AND h.hour >= date_trunc('hour', b.born_at)
            """;

    private static final String ALL = BIRTHS + "GROUP BY b.article ORDER BY saved DESC, b.born_at DESC, b.article";

    private static final String OF = BIRTHS + "WHERE b.article = $1 GROUP BY b.article";

    /** Who is forgotten takes his words with him, and leaves the figure as it was. */
    private static final String COUNT = """
            INSERT INTO answered_hour AS a (article, hour, times)
            SELECT t.understood -> 'articles' ->> 0, date_trunc('hour', t.attended_at), count(*)
            FROM message_trace t
            WHERE t.attended_at >= date_trunc('hour', now()) - interval '1 hour' AND t.understood ->> 'answer' = 'found'
            GROUP BY 1, 2 ORDER BY 1, 2
            ON CONFLICT (article, hour) DO UPDATE SET times = excluded.times WHERE a.times < excluded.times
            """;

    private final Pool pool;

    public PgBirths(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Void> born(ArticleId article, int questions, StaffId who) {
        return pool.preparedQuery(BORN)
                .execute(Tuple.of(article.value(), questions, who.value()))
                .mapEmpty();
    }

    @Override
    public Future<Optional<Birth>> of(ArticleId article) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of(article.value()))
                .map(rows -> RowStream.of(rows).map(PgBirths::birth).findFirst());
    }

    @Override
    public Future<List<Birth>> all() {
        return pool.query(ALL)
                .execute()
                .map(rows -> RowStream.of(rows).map(PgBirths::birth).toList());
    }

    @Override
    public Future<Void> count() {
        return pool.query(COUNT).execute().mapEmpty();
    }

    private static Birth birth(Row row) {
        return new Birth(
                new ArticleId(row.getString("article")),
                Moments.of(row, "born_at"),
                row.getInteger("questions"),
                row.getLong("saved"));
    }
}
