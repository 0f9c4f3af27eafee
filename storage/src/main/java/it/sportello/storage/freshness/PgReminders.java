package it.sportello.storage.freshness;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.knowledge.freshness.Concern;
import it.sportello.knowledge.freshness.Horizon;
import it.sportello.knowledge.freshness.Reminder;
import it.sportello.knowledge.freshness.Reminders;
import it.sportello.storage.sql.RowStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reminders in PostgreSQL, from the columns beside the articles' texts. */
public final class PgReminders implements Reminders {
    /** $1 today, $2 soon, $3 idle, $4 the office or null. A fact counts as it is published, like the article. */
    private static final String CONCERNS = """
            WITH latest AS (
                SELECT max(number) AS number FROM release
            ), ending AS (
                SELECT p.fact, (f.content ->> 'validTo')::date AS last_day
                FROM release_fact p JOIN fact_version f ON f.fact = p.fact AND f.version = p.version
                WHERE p.release = (SELECT number FROM latest) AND f.content ? 'validTo'
            ), released AS MATERIALIZED (
                SELECT v.article, v.owner, v.facts, v.review_by::date AS review_by, v.valid_to::date AS valid_to,
                       v.saved_at < $3::date AS is_old
                FROM release_article r
                JOIN article_version v ON v.article = r.article AND v.version = r.version
                WHERE r.release = (SELECT number FROM latest) AND ($4::text IS NULL OR v.owner = $4)
            ), by_fact AS (
                SELECT r.article, min(e.last_day) AS last_day
                FROM released r CROSS JOIN unnest(r.facts) AS named (fact) JOIN ending e ON e.fact = named.fact
                WHERE r.facts <> '{}'
                GROUP BY r.article
            ), served AS MATERIALIZED (
                SELECT r.article, r.owner, r.review_by, r.is_old, u.last_on,
                       least(r.valid_to, b.last_day) AS last_day
                FROM released r
                LEFT JOIN by_fact b ON b.article = r.article
                LEFT JOIN article_use u ON u.article = r.article
            ), concern AS (
                SELECT 'EXPIRED' AS concern, article, owner, last_day AS day FROM served WHERE last_day < $1::date
                UNION ALL
                SELECT 'EXPIRING', article, owner, last_day FROM served WHERE last_day BETWEEN $1::date AND $2::date
                UNION ALL
                SELECT 'TO_REVIEW', article, owner, review_by FROM served WHERE review_by < $1::date
                UNION ALL
                SELECT 'UNOWNED', article, owner, NULL FROM served s
                WHERE NOT EXISTS (SELECT FROM office o WHERE o.id = s.owner)
                UNION ALL
                SELECT 'UNUSED', article, owner, last_on FROM served
                WHERE is_old AND (last_on IS NULL OR last_on < $3::date)
            )
            """;

    private static final String COUNTS = CONCERNS + "SELECT concern, count(*) AS answers FROM concern GROUP BY concern";

    private static final String LIST = CONCERNS + """
            SELECT article, owner, day FROM concern WHERE concern = $5
            ORDER BY day NULLS FIRST, article COLLATE "C" LIMIT $6 OFFSET $7
            """;

    private final Pool pool;

    public PgReminders(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Map<Concern, Integer>> counts(Horizon horizon, Optional<OfficeId> owner) {
        return pool.preparedQuery(COUNTS)
                .execute(parameters(horizon, owner))
                .map(rows -> RowStream.of(rows)
                        .collect(Collectors.toMap(
                                row -> Concern.valueOf(row.getString("concern")),
                                row -> row.getLong("answers").intValue())));
    }

    @Override
    public Future<List<Reminder>> list(
            Concern concern, Horizon horizon, Optional<OfficeId> owner, int limit, int offset) {
        Tuple parameters = parameters(horizon, owner)
                .addString(concern.name())
                .addInteger(limit)
                .addInteger(offset);
        return pool.preparedQuery(LIST)
                .execute(parameters)
                .map(rows -> RowStream.of(rows).map(PgReminders::reminder).toList());
    }

    private static Tuple parameters(Horizon horizon, Optional<OfficeId> owner) {
        return Tuple.tuple()
                .addLocalDate(horizon.today())
                .addLocalDate(horizon.soon())
                .addLocalDate(horizon.idle())
                .addString(owner.map(OfficeId::value).orElse(null));
    }

    private static Reminder reminder(Row row) {
        Optional<LocalDate> day = Optional.ofNullable(row.getLocalDate("day"));
        return new Reminder(new ArticleId(row.getString("article")), new OfficeId(row.getString("owner")), day);
    }
}
