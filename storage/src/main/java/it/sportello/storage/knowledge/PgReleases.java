package it.sportello.storage.knowledge;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.release.Model;
import it.sportello.knowledge.release.Release;
import it.sportello.knowledge.release.Releases;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Releases in PostgreSQL. */
public final class PgReleases implements Releases {
    private static final String OFFICES = """
            (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'names', names) ORDER BY place), '[]') FROM office)
            """;

    private static final String LATEST_NUMBER = "SELECT coalesce(max(number), 0) AS number FROM release";

    private static final String LATEST = """
            SELECT r.number, r.published_at, r.offices, r.model FROM release r
            ORDER BY r.number DESC LIMIT 1
            """;

    private static final String ARTICLES = """
            SELECT v.article AS id, v.content
            FROM release_article a JOIN article_version v ON v.article = a.article AND v.version = a.version
            WHERE a.release = $1 ORDER BY v.article COLLATE "C"
            """;

    private static final String CONTENTS =
            "SELECT article, version FROM release_article WHERE release = (SELECT max(number) FROM release)";

    private static final String COMPOSED =
            "SELECT (SELECT coalesce(max(number), 0) + 1 FROM release) AS number, now() AS published_at,\n" + OFFICES
                    + " AS offices, ''::bytea AS model";

    private static final String VERSIONS = """
            SELECT v.article AS id, v.content
            FROM unnest($1::text[], $2::integer[]) AS w (article, version) JOIN article_version v USING (article, version)
            ORDER BY v.article COLLATE "C"
            """;

    private static final String ADD = """
            WITH added AS (
                INSERT INTO release (number, published_by, offices, model)
                SELECT $1, $2, %s, $3
                WHERE $1 = (SELECT coalesce(max(number), 0) + 1 FROM release)
                ON CONFLICT (number) DO NOTHING
                RETURNING number
            ), held AS (
                INSERT INTO release_article (release, article, version)
                SELECT number, w.article, w.version FROM added, unnest($4::text[], $5::integer[]) AS w (article, version)
            )
            SELECT number, pg_notify('sportello_release', number::text) FROM added
            """.formatted(OFFICES);

    private final Pool pool;

    public PgReleases(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Long> latestNumber() {
        return pool.query(LATEST_NUMBER)
                .execute()
                .map(rows -> rows.iterator().next().getLong("number"));
    }

    @Override
    public Future<Optional<Release>> latest() {
        return pool.query(LATEST)
                .execute()
                .compose(rows -> RowStream.of(rows)
                        .findFirst()
                        .map(row -> articles(ARTICLES, Tuple.of(row.getLong("number")))
                                .map(articles -> Optional.of(release(row, articles))))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    @Override
    public Future<Map<ArticleId, Integer>> contents() {
        return pool.query(CONTENTS)
                .execute()
                .map(rows -> RowStream.of(rows)
                        .collect(Collectors.toMap(
                                row -> new ArticleId(row.getString("article")), row -> row.getInteger("version"))));
    }

    @Override
    public Future<Release> compose(Map<ArticleId, Integer> versions) {
        return articles(VERSIONS, Tuple.tuple().addValue(ids(versions)).addValue(numbers(versions)))
                .compose(articles -> pool.query(COMPOSED)
                        .execute()
                        .map(rows -> release(rows.iterator().next(), articles)));
    }

    @Override
    public Future<Boolean> add(long number, Map<ArticleId, Integer> versions, Model model, Optional<StaffId> who) {
        Tuple parameters = Tuple.tuple()
                .addLong(number)
                .addLong(who.map(StaffId::value).orElse(null))
                .addBuffer(Buffer.buffer(model.bytes()))
                .addValue(ids(versions))
                .addValue(numbers(versions));
        return pool.preparedQuery(ADD).execute(parameters).map(rows -> rows.size() == 1);
    }

    private Future<List<Article>> articles(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .map(rows -> RowStream.of(rows)
                        .map(row -> ArticleJson.read(row.getString("id"), row.get(JsonObject.class, "content")))
                        .toList());
    }

    private static Release release(Row row, List<Article> articles) {
        return new Release(
                row.getLong("number"),
                Moments.of(row, "published_at"),
                OfficeJson.read(row.get(JsonArray.class, "offices")),
                articles,
                new Model(row.getBuffer("model").getBytes()));
    }

    private static String[] ids(Map<ArticleId, Integer> versions) {
        return versions.keySet().stream().map(ArticleId::value).toArray(String[]::new);
    }

    /** In the order of {@link #ids}: both walk the same unchanged map. */
    private static Integer[] numbers(Map<ArticleId, Integer> versions) {
        return versions.values().toArray(Integer[]::new);
    }
}
