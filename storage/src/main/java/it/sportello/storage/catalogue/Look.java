package it.sportello.storage.catalogue;

import it.sportello.knowledge.catalogue.Catalogue;
import it.sportello.knowledge.catalogue.Freshness;
import it.sportello.storage.knowledge.PgArticles;

/**
 * The statements of looking articles up. Found, counted and put in order are names alone, by indexes alone; places,
 * releases and texts are read for the part that is shown. Parameters: owner, stage, language, freshness, now, today,
 * limit, offset and, where there are some, the words.
 */
final class Look {
    private static final String OF_ANY_STAGE = "$2::text IS NULL AND a.archived_at IS NULL";

    private static final String OF_A_STAGE = """
            $2::text = CASE
                WHEN a.archived_at IS NOT NULL THEN 'ARCHIVED'
                WHEN w.article IS NOT NULL THEN 'IN_REVIEW'
                WHEN p.version IS NULL THEN 'DRAFT'
                WHEN p.version = a.version THEN 'PUBLISHED'
                ELSE 'CHANGED' END
            """;

    private static final String STAGES = """
            LEFT JOIN release_article p ON p.article = a.id AND p.release = (SELECT max(number) FROM release)
            LEFT JOIN review w ON w.article = a.id AND w.state = 'OPEN'
            """;

    private static final String FITS = """
            %s
            WHERE ($1::text IS NULL OR a.owner = $1)
              AND %s
              AND ($3::text IS NULL OR $3 = ANY (a.languages))
              AND CASE coalesce($4::text, '')
                  WHEN 'NEW' THEN a.saved_at > $5::timestamptz - interval '%d days'
                  WHEN 'OLD' THEN a.saved_at < $5::timestamptz - interval '%d days'
                  WHEN 'EXPIRING' THEN a.valid_to BETWEEN $6::date AND $6::date + %d
                  WHEN 'EXPIRED' THEN a.valid_to < $6::date
                  WHEN 'NOT_YET' THEN a.valid_from > $6::date
                  ELSE true END
            """;

    private static final String ALL = """
            WITH hit AS %3$s (
                SELECT a.id, a.version, a.sorted_by FROM article a %1$s
            ), page AS MATERIALIZED (
                SELECT h.* FROM hit h ORDER BY %4$s LIMIT $7 OFFSET $8
            )
            """;

    private static final String BY_WORDS = """
            WITH word AS MATERIALIZED (
                SELECT w AS typed, asked(ARRAY[w], false) AS itself FROM unnest(telling($9::text[])) AS w
            ), held AS MATERIALIZED (
                SELECT a.id, a.version, a.sorted_by
                FROM (SELECT together(itself) AS question FROM word) AS q
                JOIN article a ON a.found_by @@ q.question %1$s
            ), wanted AS MATERIALIZED (
                SELECT held.few, CASE WHEN held.few THEN asked(ARRAY[typed], true) ELSE itself END AS question
                FROM word, (SELECT count(*) < %2$d AS few FROM held) AS held
            ), hit AS MATERIALIZED (
                SELECT id, version, sorted_by, true AS itself FROM held
                UNION ALL
                SELECT a.id, a.version, a.sorted_by, false
                FROM (SELECT together(question) AS question FROM wanted WHERE few) AS q
                JOIN article a ON a.found_by @@ q.question %1$s
                  AND a.id NOT IN (SELECT id FROM held)
            ), titled AS MATERIALIZED (
                SELECT a.id, count(*) AS words
                FROM wanted JOIN article a ON ts_filter(a.found_by, '{a}') @@ question GROUP BY a.id
            ), exampled AS MATERIALIZED (
                SELECT a.id, count(*) AS words
                FROM wanted JOIN article a ON ts_filter(a.found_by, '{a,b}') @@ question GROUP BY a.id
            ), page AS MATERIALIZED (
                SELECT h.* FROM (
                    SELECT hit.*, coalesce(t.words, 0) AS titled, coalesce(e.words, 0) AS exampled
                    FROM hit LEFT JOIN titled t USING (id) LEFT JOIN exampled e USING (id)
                ) AS h
                ORDER BY %4$s LIMIT $7 OFFSET $8
            )
            """;

    private static final String BY_TITLE = "h.sorted_by, h.id";

    private static final String BEST_FIRST = "h.itself DESC, h.titled DESC, h.exampled DESC, " + BY_TITLE;

    private static final String SHOWN = """
            SELECT t.total, a.id, p.version AS published, %s AS place, v.content, v.version, v.saved_at, v.saved_by
            FROM (SELECT count(*) AS total FROM hit) AS t
            LEFT JOIN page h ON true
            LEFT JOIN article a ON a.id = h.id
            LEFT JOIN article_version v ON v.article = h.id AND v.version = h.version
            LEFT JOIN release_article p ON p.article = h.id AND p.release = (SELECT max(number) FROM release)
            ORDER BY
            """.formatted(PgArticles.PLACE);

    private Look() {}

    static String sql(boolean byWords, boolean byStage) {
        String fits = FITS.formatted(
                byStage ? STAGES : "",
                byStage ? OF_A_STAGE : OF_ANY_STAGE,
                Freshness.LATELY.toDays(),
                Freshness.LONG.toDays(),
                Freshness.SOON_DAYS);
        String order = byWords ? BEST_FIRST : BY_TITLE;
        return (byWords ? BY_WORDS : ALL)
                        .formatted(fits, Catalogue.FEW, byStage ? "MATERIALIZED" : "NOT MATERIALIZED", order)
                + SHOWN
                + order;
    }
}
