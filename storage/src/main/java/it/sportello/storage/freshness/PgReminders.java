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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reminders in PostgreSQL, from the columns beside the articles' texts. */
public final class PgReminders implements Reminders {
    /**
     * $1 today, $2 soon, $3 idle. Each published answer once, beside the days that are asked of it. A fact counts as it is
     * published, like the article.
     */
    private static final String SERVED = """
            WITH latest AS (
                SELECT max(number) AS number FROM release
            ), ending AS MATERIALIZED (
                SELECT p.fact, (f.content ->> 'validTo')::date AS last_day
                FROM release_fact p JOIN fact_version f ON f.fact = p.fact AND f.version = p.version
                WHERE p.release = (SELECT number FROM latest) AND f.content ? 'validTo'
            ), served AS MATERIALIZED (
                SELECT r.article, v.owner, v.review_by::date AS review_by,
                       least(v.valid_to::date, CASE WHEN v.facts <> '{}' THEN (
                           SELECT min(e.last_day) FROM ending e WHERE e.fact = ANY (v.facts)) END) AS last_day,
                       v.saved_at < $3::date AS is_old, u.last_on, o.id IS NULL AS is_unowned
                FROM release_article r
                JOIN article_version v ON v.article = r.article AND v.version = r.version
                LEFT JOIN article_use u ON u.article = r.article
                LEFT JOIN office o ON o.id = v.owner
                WHERE r.release = (SELECT number FROM latest) %s
            )
            """;

    private static final String COUNTS = """
            SELECT count(*) FILTER (WHERE last_day < $1::date) AS expired,
                   count(*) FILTER (WHERE last_day BETWEEN $1::date AND $2::date) AS expiring,
                   count(*) FILTER (WHERE review_by < $1::date) AS to_review,
                   count(*) FILTER (WHERE is_unowned) AS unowned,
                   count(*) FILTER (WHERE is_old AND (last_on IS NULL OR last_on < $3::date)) AS unused
            FROM served
            """;

    /** $4 the reason. */
    private static final String LIST = """
            SELECT article, owner,
                   CASE $4::text WHEN 'TO_REVIEW' THEN review_by WHEN 'UNUSED' THEN last_on WHEN 'UNOWNED' THEN NULL
                                 ELSE last_day END AS day
            FROM served
            WHERE CASE $4::text WHEN 'EXPIRED' THEN last_day < $1::date
                                WHEN 'EXPIRING' THEN last_day BETWEEN $1::date AND $2::date
                                WHEN 'TO_REVIEW' THEN review_by < $1::date
                                WHEN 'UNOWNED' THEN is_unowned
                                ELSE is_old AND (last_on IS NULL OR last_on < $3::date) END
            ORDER BY day NULLS FIRST, article COLLATE "C" LIMIT $5 OFFSET $6
            """;

    /** One plan for both would take all offices for a small one, and would be slow for them. */
    private static final String COUNTS_OF_ALL = SERVED.formatted("") + COUNTS;

    private static final String COUNTS_OF_ONE = SERVED.formatted("AND v.owner = $4") + COUNTS;
    private static final String LIST_OF_ALL = SERVED.formatted("") + LIST;
    private static final String LIST_OF_ONE = SERVED.formatted("AND v.owner = $7") + LIST;

    private final Pool pool;

    public PgReminders(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Map<Concern, Integer>> counts(Horizon horizon, Optional<OfficeId> owner) {
        return pool.preparedQuery(owner.isPresent() ? COUNTS_OF_ONE : COUNTS_OF_ALL)
                .execute(of(owner, days(horizon)))
                .map(rows -> counts(rows.iterator().next()));
    }

    private static Map<Concern, Integer> counts(Row row) {
        Map<Concern, Integer> counts = new EnumMap<>(Concern.class);
        for (Concern concern : Concern.values()) {
            int count = row.getInteger(concern.name().toLowerCase(Locale.ROOT));
            if (count > 0) {
                counts.put(concern, count);
            }
        }
        return counts;
    }

    @Override
    public Future<List<Reminder>> list(
            Concern concern, Horizon horizon, Optional<OfficeId> owner, int limit, int offset) {
        Tuple parameters =
                days(horizon).addString(concern.name()).addInteger(limit).addInteger(offset);
        return pool.preparedQuery(owner.isPresent() ? LIST_OF_ONE : LIST_OF_ALL)
                .execute(of(owner, parameters))
                .map(rows -> RowStream.of(rows).map(PgReminders::reminder).toList());
    }

    private static Tuple days(Horizon horizon) {
        return Tuple.of(horizon.today(), horizon.soon(), horizon.idle());
    }

    private static Tuple of(Optional<OfficeId> owner, Tuple parameters) {
        owner.ifPresent(office -> parameters.addString(office.value()));
        return parameters;
    }

    private static Reminder reminder(Row row) {
        Optional<LocalDate> day = Optional.ofNullable(row.getLocalDate("day"));
        return new Reminder(new ArticleId(row.getString("article")), new OfficeId(row.getString("owner")), day);
    }
}
