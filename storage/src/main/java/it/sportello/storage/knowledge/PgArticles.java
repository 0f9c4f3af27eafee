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
import it.sportello.knowledge.article.KeptArticle.Place;
import it.sportello.knowledge.article.ListedArticle;
import it.sportello.knowledge.article.Tally;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Articles in PostgreSQL. */
public final class PgArticles implements Articles {
    /** Where an article {@code a} lies. */
    public static final String PLACE = """
            CASE WHEN a.archived_at IS NOT NULL THEN 'ARCHIVED'
                 WHEN EXISTS (SELECT FROM review w WHERE w.article = a.id AND w.state = 'OPEN') THEN 'IN_REVIEW'
                 ELSE 'OPEN' END
            """;

    private static final String SELECT =
            "SELECT a.id, v.content, v.version, v.saved_at, v.saved_by, p.version AS published, " + PLACE + """
             AS place
            FROM article a
            JOIN article_version v ON v.article = a.id AND v.version = a.version
            LEFT JOIN release_article p ON p.article = a.id AND p.release = (SELECT max(number) FROM release)
            """;

    private static final String SEARCH =
            SELECT + "WHERE a.searched_in LIKE ALL ($1::text[]) ORDER BY a.sorted_by, a.id LIMIT $2 OFFSET $3";

    private static final String COUNT = """
            SELECT count(*) AS articles, count(p.version) AS published
            FROM article a
            LEFT JOIN release_article p ON p.article = a.id AND p.release = (SELECT max(number) FROM release)
            """;

    private static final String FIND = SELECT + "WHERE a.id = $1";

    private static final String VERSION = SELECT.replace("v.version = a.version", "v.version = $2") + "WHERE a.id = $1";

    /** Where the version is another one, or the id of a new article is taken, no row comes back and nothing is changed. */
    static final String SAVE = """
            WITH next AS (
                INSERT INTO article AS a (
                    id, version, sorted_by, searched_in, owner, languages, valid_from, valid_to, found_by)
                SELECT $1, 1, $3, $4, $5::jsonb ->> 'owner',
                       ARRAY(SELECT t ->> 'language' FROM jsonb_array_elements($5::jsonb -> 'texts') AS t),
                       ($5::jsonb ->> 'validFrom')::date, ($5::jsonb ->> 'validTo')::date, findable($7::jsonb)
                ON CONFLICT (id) DO UPDATE
                SET version = a.version + 1, sorted_by = excluded.sorted_by, searched_in = excluded.searched_in,
                    owner = excluded.owner, languages = excluded.languages, valid_from = excluded.valid_from,
                    valid_to = excluded.valid_to, found_by = excluded.found_by, saved_at = now()
                WHERE a.version = $2
                RETURNING id, version
            ), to_learn AS (
                INSERT INTO article_to_learn (article) SELECT id FROM next ON CONFLICT DO NOTHING
            ), saved AS (
                INSERT INTO article_version (article, version, content, saved_by)
                SELECT id, version, $5::jsonb, $6 FROM next
                RETURNING article, version, content, saved_at, saved_by
            )
            SELECT s.article AS id, s.content, s.version, s.saved_at, s.saved_by, p.version AS published,
            """ + PLACE + """
             AS place
            FROM saved s LEFT JOIN article a ON a.id = s.article
            LEFT JOIN release_article p ON p.article = s.article AND p.release = (SELECT max(number) FROM release)
            """;

    private static final String ARCHIVE =
            "UPDATE article SET archived_at = now(), archived_by = $2 WHERE id = ANY ($1) AND archived_at IS NULL";

    private static final String BRING_BACK =
            "UPDATE article SET archived_at = NULL, archived_by = NULL WHERE id = ANY ($1)";

    private final Pool pool;
    private final KnownWords words;

    public PgArticles(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.words = new KnownWords(pool);
    }

    @Override
    public Future<List<KeptArticle>> search(String words, int limit, int offset) {
        return pool.preparedQuery(SEARCH)
                .execute(Tuple.of(SearchText.patterns(words), limit, offset))
                .map(rows -> RowStream.of(rows).map(PgArticles::kept).toList());
    }

    @Override
    public Future<List<ListedArticle>> named(Set<ArticleId> ids) {
        return pool.preparedQuery(ArticleList.NAMED)
                .execute(Tuple.of(names(ids)))
                .map(rows -> RowStream.of(rows).map(ArticleList::listed).toList());
    }

    @Override
    public Future<List<ListedArticle>> unpublished() {
        return pool.preparedQuery(ArticleList.UNPUBLISHED)
                .execute()
                .map(rows -> RowStream.of(rows).map(ArticleList::listed).toList());
    }

    @Override
    public Future<Tally> count() {
        return pool.preparedQuery(COUNT)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new Tally(row.getInteger("articles"), row.getInteger("published")));
    }

    @Override
    public Future<Optional<KeptArticle>> find(ArticleId id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id.value()))
                .map(rows -> RowStream.of(rows).map(PgArticles::kept).findFirst());
    }

    @Override
    public Future<Optional<KeptArticle>> version(ArticleId id, int version) {
        return pool.preparedQuery(VERSION)
                .execute(Tuple.of(id.value(), version))
                .map(rows -> RowStream.of(rows).map(PgArticles::kept).findFirst());
    }

    @Override
    public Future<Saved> save(Article article, int basedOn, Optional<StaffId> who) {
        return pool.preparedQuery(SAVE)
                .execute(parameters(article, basedOn, who))
                .compose(rows -> words.learned(saved(article.id(), rows)));
    }

    @Override
    public Future<Void> archive(Set<ArticleId> ids, StaffId who) {
        return pool.preparedQuery(ARCHIVE)
                .execute(Tuple.of(names(ids), who.value()))
                .mapEmpty();
    }

    @Override
    public Future<Void> bringBack(Set<ArticleId> ids) {
        return pool.preparedQuery(BRING_BACK).execute(Tuple.of(names(ids))).mapEmpty();
    }

    private static String[] names(Set<ArticleId> ids) {
        return ids.stream().map(ArticleId::value).toArray(String[]::new);
    }

    /** What {@link #SAVE} wants. */
    static Tuple parameters(Article article, int basedOn, Optional<StaffId> who) {
        return Tuple.tuple()
                .addString(article.id().value())
                .addInteger(basedOn)
                .addString(SearchText.order(article))
                .addString(SearchText.of(article))
                .addValue(ArticleJson.write(article))
                .addLong(who.map(StaffId::value).orElse(null))
                .addValue(SearchText.parts(article));
    }

    private Future<Saved> saved(ArticleId id, RowSet<Row> rows) {
        return RowStream.of(rows)
                .map(PgArticles::kept)
                .findFirst()
                .<Future<Saved>>map(article -> Future.succeededFuture(new Saved.Done(article)))
                .orElseGet(() -> find(id).map(current -> new Saved.Conflict(current.orElseThrow())));
    }

    /** From the columns {@code id, content, version, saved_at, saved_by, published, place}. */
    public static KeptArticle kept(Row row) {
        return new KeptArticle(
                ArticleJson.read(row.getString("id"), row.get(JsonObject.class, "content")),
                row.getInteger("version"),
                Optional.ofNullable(row.getInteger("published")),
                Moments.of(row, "saved_at"),
                Optional.ofNullable(row.getLong("saved_by")).map(StaffId::new),
                Place.valueOf(row.getString("place")));
    }
}
