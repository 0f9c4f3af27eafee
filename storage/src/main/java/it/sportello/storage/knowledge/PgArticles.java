package it.sportello.storage.knowledge;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Articles in PostgreSQL. */
public final class PgArticles implements Articles {
    private static final String SELECT = """
            SELECT a.id, v.content, v.version, v.saved_at, v.saved_by, p.version AS published
            FROM article a
            JOIN article_version v ON v.article = a.id AND v.version = a.version
            LEFT JOIN release_article p ON p.article = a.id AND p.release = (SELECT max(number) FROM release)
            """;

    private static final String SEARCH =
            SELECT + "WHERE a.searched_in LIKE ALL ($1::text[]) ORDER BY a.sorted_by, a.id LIMIT $2 OFFSET $3";

    private static final String FIND = SELECT + "WHERE a.id = $1";

    /** Where the version is another one, or the id of a new article is taken, no row comes back and nothing is changed. */
    static final String SAVE = """
            WITH next AS (
                INSERT INTO article AS a (id, version, sorted_by, searched_in) VALUES ($1, 1, $3, $4)
                ON CONFLICT (id) DO UPDATE
                SET version = a.version + 1, sorted_by = excluded.sorted_by, searched_in = excluded.searched_in
                WHERE a.version = $2
                RETURNING id, version
            ), saved AS (
                INSERT INTO article_version (article, version, content, saved_by)
                SELECT id, version, $5::jsonb, $6 FROM next
                RETURNING article, version, content, saved_at, saved_by
            )
            SELECT s.article AS id, s.content, s.version, s.saved_at, s.saved_by, p.version AS published
            FROM saved s
            LEFT JOIN release_article p ON p.article = s.article AND p.release = (SELECT max(number) FROM release)
            """;

    private final Pool pool;

    public PgArticles(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<List<KeptArticle>> search(String words, int limit, int offset) {
        return pool.preparedQuery(SEARCH)
                .execute(Tuple.of(SearchText.patterns(words), limit, offset))
                .map(rows -> RowStream.of(rows).map(PgArticles::kept).toList());
    }

    @Override
    public Future<Optional<KeptArticle>> find(ArticleId id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id.value()))
                .map(rows -> RowStream.of(rows).map(PgArticles::kept).findFirst());
    }

    @Override
    public Future<Saved> save(Article article, int basedOn, Optional<StaffId> who) {
        return pool.preparedQuery(SAVE)
                .execute(parameters(article, basedOn, who))
                .compose(rows -> saved(article.id(), rows));
    }

    /** What {@link #SAVE} wants. */
    static Tuple parameters(Article article, int basedOn, Optional<StaffId> who) {
        return Tuple.tuple()
                .addString(article.id().value())
                .addInteger(basedOn)
                .addString(SearchText.order(article))
                .addString(SearchText.of(article))
                .addValue(ArticleJson.write(article))
                .addLong(who.map(StaffId::value).orElse(null));
    }

    private Future<Saved> saved(ArticleId id, RowSet<Row> rows) {
        return RowStream.of(rows)
                .map(PgArticles::kept)
                .findFirst()
                .<Future<Saved>>map(article -> Future.succeededFuture(new Saved.Done(article)))
                .orElseGet(() -> find(id).map(current -> new Saved.Conflict(current.orElseThrow())));
    }

    private static KeptArticle kept(Row row) {
        return new KeptArticle(
                ArticleJson.read(row.getString("id"), row.get(JsonObject.class, "content")),
                row.getInteger("version"),
                Optional.ofNullable(row.getInteger("published")),
                Moments.of(row, "saved_at"),
                Optional.ofNullable(row.getLong("saved_by")).map(StaffId::new));
    }
}
