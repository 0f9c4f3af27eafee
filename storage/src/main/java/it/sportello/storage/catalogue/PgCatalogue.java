package it.sportello.storage.catalogue;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.catalogue.Catalogue;
import it.sportello.knowledge.catalogue.Filters;
import it.sportello.knowledge.catalogue.Found;
import it.sportello.knowledge.catalogue.Freshness;
import it.sportello.knowledge.catalogue.Wanted;
import it.sportello.storage.knowledge.PgArticles;
import it.sportello.storage.knowledge.SearchText;
import it.sportello.storage.sql.RowStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** Looks articles up with PostgreSQL's own full-text search, and words like those typed by the threes of their letters. */
public final class PgCatalogue implements Catalogue {
    /** Counted and put in order are names alone; places, releases and texts are read for the part that is shown. */
    private static final String LOOK = """
            WITH q AS MATERIALIZED (
                SELECT asked($1::text[], true) AS loose, asked($1::text[], false) AS strict
            ), hit AS NOT MATERIALIZED (
                SELECT a.* FROM %s
                WHERE ($2::text IS NULL OR a.owner = $2)
                  AND CASE WHEN $3::text IS NULL THEN a.archived_at IS NULL ELSE $3 = (
                      SELECT CASE
                          WHEN l.place <> 'OPEN' THEN l.place
                          WHEN l.published IS NULL THEN 'DRAFT'
                          WHEN l.published = a.version THEN 'PUBLISHED'
                          ELSE 'CHANGED' END
                      FROM (SELECT %s AS place, %s AS published) AS l) END
                  AND ($4::text IS NULL OR $4 = ANY (a.languages))
                  AND CASE coalesce($5::text, '')
                      WHEN 'NEW' THEN a.saved_at > $6::timestamptz - interval '%d days'
                      WHEN 'OLD' THEN a.saved_at < $6::timestamptz - interval '%d days'
                      WHEN 'EXPIRING' THEN a.valid_to BETWEEN $7::date AND $7::date + %d
                      WHEN 'EXPIRED' THEN a.valid_to < $7::date
                      WHEN 'NOT_YET' THEN a.valid_from > $7::date
                      ELSE true END
            ), page AS MATERIALIZED (
                SELECT a.id, a.version, row_number() OVER (ORDER BY %s) AS rank
                FROM hit a, q ORDER BY rank LIMIT $8 OFFSET $9
            )
            SELECT t.total, a.id, %s AS published, %s AS place, v.content, v.version, v.saved_at, v.saved_by
            FROM (SELECT count(*) AS total FROM hit) AS t
            LEFT JOIN page h ON true
            LEFT JOIN article a ON a.id = h.id
            LEFT JOIN article_version v ON v.article = h.id AND v.version = h.version
            ORDER BY h.rank
            """;

    private static final String PUBLISHED = """
            (SELECT p.version FROM release_article p
             WHERE p.release = (SELECT max(number) FROM release) AND p.article = a.id)
            """;

    private static final String ALL = look("a.sorted_by, a.id", "article a");

    private static final String BY_WORDS = look(
            "a.found_by @@ q.strict DESC, ts_rank(a.found_by, q.loose) DESC, a.sorted_by, a.id",
            "q JOIN article a ON a.found_by @@ q.loose");

    private final Pool pool;

    public PgCatalogue(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    private static String look(String order, String source) {
        return LOOK.formatted(
                source,
                PgArticles.PLACE,
                PUBLISHED,
                Freshness.LATELY.toDays(),
                Freshness.LONG.toDays(),
                Freshness.SOON_DAYS,
                order,
                PUBLISHED,
                PgArticles.PLACE);
    }

    @Override
    public Future<Found> look(Wanted wanted) {
        String[] words = SearchText.words(wanted.words());
        if (words.length == 0 && !wanted.words().isBlank()) {
            return Future.succeededFuture(new Found(List.of(), 0));
        }
        return pool.preparedQuery(words.length == 0 ? ALL : BY_WORDS)
                .execute(parameters(words, wanted))
                .map(PgCatalogue::found);
    }

    private static Tuple parameters(String[] words, Wanted wanted) {
        Filters filters = wanted.filters();
        return Tuple.tuple()
                .addArrayOfString(words)
                .addString(filters.owner().map(OfficeId::value).orElse(null))
                .addString(filters.stage().map(Enum::name).orElse(null))
                .addString(filters.language().map(Language::code).orElse(null))
                .addString(filters.freshness().map(Enum::name).orElse(null))
                .addOffsetDateTime(wanted.today().now().atOffset(ZoneOffset.UTC))
                .addLocalDate(wanted.today().date())
                .addInteger(wanted.limit())
                .addInteger(wanted.offset());
    }

    private static Found found(RowSet<Row> rows) {
        List<KeptArticle> articles = RowStream.of(rows)
                .filter(row -> row.getValue("id") != null)
                .map(PgArticles::kept)
                .toList();
        return new Found(articles, rows.iterator().next().getInteger("total"));
    }
}
