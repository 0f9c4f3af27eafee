package it.sportello.storage.review;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Onlookers;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import java.util.List;
import java.util.Objects;

/** Who looks at articles, in PostgreSQL. */
public final class PgOnlookers implements Onlookers {
    private static final String LOOKS = """
            INSERT INTO article_onlooker AS o (article, who, wrote_at)
            SELECT a.id, $2, CASE WHEN $3 THEN now() END FROM article a WHERE a.id = $1
            ON CONFLICT (article, who) DO UPDATE
            SET seen_at = now(), wrote_at = coalesce(excluded.wrote_at, o.wrote_at)
            """;

    private static final String OF = """
            SELECT who, coalesce(wrote_at > now() - $3::float8 * interval '1 second', false) AS writes
            FROM article_onlooker
            WHERE article = $1 AND seen_at > now() - $2::float8 * interval '1 second'
            ORDER BY who
            """;

    private final Pool pool;

    public PgOnlookers(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Void> looks(ArticleId article, StaffId who, boolean writes) {
        return pool.preparedQuery(LOOKS)
                .execute(Tuple.of(article.value(), who.value(), writes))
                .mapEmpty();
    }

    @Override
    public Future<List<Onlooker>> of(ArticleId article) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of(article.value(), Moments.seconds(LASTS), Moments.seconds(WRITING_LASTS)))
                .map(rows -> RowStream.of(rows)
                        .map(row -> new Onlooker(new StaffId(row.getLong("who")), row.getBoolean("writes")))
                        .toList());
    }
}
