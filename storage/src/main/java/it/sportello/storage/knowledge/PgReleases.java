package it.sportello.storage.knowledge;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.fact.Filling;
import it.sportello.knowledge.release.Contents;
import it.sportello.knowledge.release.Model;
import it.sportello.knowledge.release.Release;
import it.sportello.knowledge.release.Releases;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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

    private static final String FACT_CONTENTS =
            "SELECT fact, version FROM release_fact WHERE release = (SELECT max(number) FROM release)";

    private static final String FACTS = """
            SELECT v.fact, v.content
            FROM release_fact f JOIN fact_version v ON v.fact = f.fact AND v.version = f.version
            WHERE f.release = $1
            """;

    private static final String FACT_VERSIONS = """
            SELECT v.fact, v.content
            FROM unnest($1::text[], $2::integer[]) AS w (fact, version) JOIN fact_version v USING (fact, version)
            """;

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
            ), said AS (
                INSERT INTO release_fact (release, fact, version)
                SELECT number, w.fact, w.version FROM added, unnest($6::text[], $7::integer[]) AS w (fact, version)
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
        return pool.preparedQuery(LATEST)
                .execute()
                .compose(rows -> RowStream.of(rows)
                        .findFirst()
                        .map(row -> filled(
                                        articles(ARTICLES, Tuple.of(row.getLong("number"))),
                                        facts(FACTS, Tuple.of(row.getLong("number"))))
                                .map(articles -> Optional.of(release(row, articles))))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    @Override
    public Future<Contents> contents() {
        return Future.all(
                        pool.query(CONTENTS).execute(),
                        pool.query(FACT_CONTENTS).execute())
                .map(both -> new Contents(
                        versions(both.resultAt(0), row -> new ArticleId(row.getString("article"))),
                        versions(both.resultAt(1), row -> new FactId(row.getString("fact")))));
    }

    private static <T> Map<T, Integer> versions(RowSet<Row> rows, Function<Row, T> id) {
        return RowStream.of(rows).collect(Collectors.toMap(id, row -> row.getInteger("version")));
    }

    @Override
    public Future<Release> compose(Contents contents) {
        return filled(
                        articles(VERSIONS, Columns.of(contents.articles()).parameters()),
                        facts(FACT_VERSIONS, Columns.of(contents.facts()).parameters()))
                .compose(articles -> pool.query(COMPOSED)
                        .execute()
                        .map(rows -> release(rows.iterator().next(), articles)));
    }

    @Override
    public Future<Boolean> add(long number, Contents contents, Model model, Optional<StaffId> who) {
        Columns articles = Columns.of(contents.articles());
        Columns facts = Columns.of(contents.facts());
        Tuple parameters = Tuple.tuple()
                .addLong(number)
                .addLong(who.map(StaffId::value).orElse(null))
                .addBuffer(Buffer.buffer(model.bytes()))
                .addValue(articles.ids())
                .addValue(articles.versions())
                .addValue(facts.ids())
                .addValue(facts.versions());
        return pool.preparedQuery(ADD).execute(parameters).map(rows -> rows.size() == 1);
    }

    /** What two parameters of a query hold side by side. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Columns(String[] ids, Integer[] versions) {
        static Columns of(Map<?, Integer> versions) {
            List<? extends Map.Entry<?, Integer>> entries = List.copyOf(versions.entrySet());
            return new Columns(
                    entries.stream().map(entry -> entry.getKey().toString()).toArray(String[]::new),
                    entries.stream().map(Map.Entry::getValue).toArray(Integer[]::new));
        }

        Tuple parameters() {
            return Tuple.tuple().addValue(ids).addValue(versions);
        }
    }

    private static Future<List<Article>> filled(Future<List<Article>> articles, Future<Filling> facts) {
        return Future.all(articles, facts)
                .map(both -> both.<List<Article>>resultAt(0).stream()
                        .map(both.<Filling>resultAt(1)::fill)
                        .toList());
    }

    private Future<Filling> facts(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).map(FactJson::filling);
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
}
