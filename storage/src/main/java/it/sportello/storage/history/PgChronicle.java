package it.sportello.storage.history;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.history.Chronicle;
import it.sportello.knowledge.history.PastRelease;
import it.sportello.knowledge.history.PastVersion;
import it.sportello.knowledge.history.PastVersion.Service;
import it.sportello.storage.knowledge.ArticleJson;
import it.sportello.storage.knowledge.FactJson;
import it.sportello.storage.knowledge.SearchText;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was, in PostgreSQL. */
public final class PgChronicle implements Chronicle {
    private static final String VERSIONS =
            "SELECT version, saved_at, saved_by FROM article_version WHERE article = $1 ORDER BY version DESC";

    /** A release turns the page where it holds another version than the one before it, or none. */
    private static final String SERVICE = """
            SELECT * FROM (
                SELECT number, version, published_at AS began, lead(published_at) OVER (ORDER BY number) AS ended
                FROM (
                    SELECT r.number, r.published_at, h.version,
                           h.version IS DISTINCT FROM lag(h.version) OVER (ORDER BY r.number) AS turns
                    FROM release r LEFT JOIN release_article h ON h.release = r.number AND h.article = $1
                ) AS page WHERE turns
            ) AS stretch WHERE version IS NOT NULL ORDER BY number
            """;

    private static final String TEXT = "SELECT content FROM article_version WHERE article = $1 AND version = $2";

    private static final String RELEASES = """
            SELECT number, published_at, published_by FROM release
            WHERE published_at < $2
              AND number >= coalesce((SELECT max(number) FROM release WHERE published_at <= $1), 0)
            ORDER BY number DESC
            """;

    private static final String HELD = """
            SELECT v.article AS id, v.content
            FROM release_article h
            JOIN article a ON a.id = h.article
            JOIN article_version v ON v.article = h.article AND v.version = h.version
            WHERE h.release = $1 AND a.searched_in LIKE ALL ($2::text[])
            ORDER BY a.sorted_by, a.id LIMIT $3 OFFSET $4
            """;

    private static final String SAID = """
            SELECT v.fact, v.content
            FROM release_fact f JOIN fact_version v ON v.fact = f.fact AND v.version = f.version
            WHERE f.release = $1
            """;

    private final Pool pool;

    public PgChronicle(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<List<PastVersion>> versions(ArticleId id) {
        return rows(SERVICE, Tuple.of(id.value()))
                .map(PgChronicle::services)
                .compose(services -> rows(VERSIONS, Tuple.of(id.value()))
                        .map(rows -> RowStream.of(rows)
                                .map(row -> version(row, services))
                                .toList()));
    }

    private static Map<Integer, List<Service>> services(RowSet<Row> rows) {
        return RowStream.of(rows)
                .collect(Collectors.groupingBy(
                        row -> row.getInteger("version"),
                        Collectors.mapping(PgChronicle::service, Collectors.toList())));
    }

    private static Service service(Row row) {
        return new Service(row.getLong("number"), Moments.of(row, "began"), Moments.find(row, "ended"));
    }

    private static PastVersion version(Row row, Map<Integer, List<Service>> services) {
        int number = row.getInteger("version");
        return new PastVersion(
                number, Moments.of(row, "saved_at"), who(row, "saved_by"), services.getOrDefault(number, List.of()));
    }

    @Override
    public Future<Optional<Article>> text(ArticleId id, int version) {
        return rows(TEXT, Tuple.of(id.value(), version))
                .map(rows -> RowStream.of(rows)
                        .map(row -> ArticleJson.read(id.value(), row.get(JsonObject.class, "content")))
                        .findFirst());
    }

    @Override
    public Future<List<PastRelease>> releases(Instant first, Instant second) {
        return rows(RELEASES, Tuple.of(first.atOffset(ZoneOffset.UTC), second.atOffset(ZoneOffset.UTC)))
                .map(rows -> RowStream.of(rows)
                        .map(row -> new PastRelease(
                                row.getLong("number"), Moments.of(row, "published_at"), who(row, "published_by")))
                        .toList());
    }

    @Override
    public Future<List<Article>> held(long release, String words, int limit, int offset) {
        return rows(SAID, Tuple.of(release))
                .map(FactJson::filling)
                .compose(facts -> rows(HELD, Tuple.of(release, SearchText.patterns(words), limit, offset))
                        .map(rows -> RowStream.of(rows)
                                .map(row -> ArticleJson.read(row.getString("id"), row.get(JsonObject.class, "content")))
                                .map(facts::fill)
                                .toList()));
    }

    private static Optional<StaffId> who(Row row, String column) {
        return Optional.ofNullable(row.getLong(column)).map(StaffId::new);
    }

    private Future<RowSet<Row>> rows(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters);
    }
}
