package it.sportello.storage.review;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.review.Review;
import it.sportello.knowledge.review.Review.Asking;
import it.sportello.knowledge.review.Review.Outcome;
import it.sportello.knowledge.review.Review.Verdict;
import it.sportello.knowledge.review.Reviews;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reviews in PostgreSQL. */
public final class PgReviews implements Reviews {
    private static final String COLUMNS =
            "number, article, version, asked_by, asked_at, request, state, decided_by, decided_at, comment";

    private static final String ASK = """
            INSERT INTO review AS r (article, version, asked_by, request) VALUES ($1, $2, $3, $4)
            ON CONFLICT (article) WHERE state = 'OPEN' DO UPDATE
            SET version = excluded.version, asked_by = excluded.asked_by, request = excluded.request,
                asked_at = CASE WHEN r.version = excluded.version THEN r.asked_at ELSE now() END
            RETURNING\s""" + COLUMNS;

    private static final String LATEST =
            "SELECT " + COLUMNS + " FROM review WHERE article = $1 ORDER BY number DESC LIMIT 1";

    private static final String WAITING =
            "SELECT " + COLUMNS + " FROM review WHERE state = 'OPEN' ORDER BY asked_at, number LIMIT $1 OFFSET $2";

    private static final String COUNT = "SELECT count(*) AS waiting FROM review WHERE state = 'OPEN'";

    private static final String RETURNED = "SELECT " + COLUMNS + """
             FROM review r
            WHERE state = 'RETURNED' AND asked_by = $1
              AND NOT EXISTS (SELECT FROM review later WHERE later.article = r.article AND later.number > r.number)
            ORDER BY number DESC LIMIT $2
            """;

    private static final String DECIDE = """
            UPDATE review SET state = $3, decided_by = $4, decided_at = now(), comment = $5
            WHERE number = $1 AND version = $2 AND state = 'OPEN'
            """;

    private final Pool pool;

    public PgReviews(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Review> ask(ArticleId article, int version, StaffId who, String words) {
        return rows(ASK, Tuple.of(article.value(), version, who.value(), Storable.text(words)))
                .map(asked -> asked.get(0));
    }

    @Override
    public Future<Optional<Review>> latest(ArticleId article) {
        return rows(LATEST, Tuple.of(article.value()))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Future<List<Review>> waiting(int limit, int offset) {
        return rows(WAITING, Tuple.of(limit, offset));
    }

    @Override
    public Future<Integer> count() {
        return pool.query(COUNT).execute().map(rows -> rows.iterator().next().getInteger("waiting"));
    }

    @Override
    public Future<List<Review>> returned(StaffId to, int limit) {
        return rows(RETURNED, Tuple.of(to.value(), limit));
    }

    @Override
    public Future<Boolean> decide(long number, int version, Outcome outcome, StaffId who, String comment) {
        Tuple parameters = Tuple.of(number, version, outcome.name(), who.value(), Storable.text(comment));
        return pool.preparedQuery(DECIDE).execute(parameters).map(rows -> rows.rowCount() == 1);
    }

    private Future<List<Review>> rows(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .map(rows -> RowStream.of(rows).map(PgReviews::review).toList());
    }

    private static Review review(Row row) {
        return new Review(
                row.getLong("number"),
                new ArticleId(row.getString("article")),
                row.getInteger("version"),
                new Asking(new StaffId(row.getLong("asked_by")), Moments.of(row, "asked_at"), row.getString("request")),
                verdict(row));
    }

    private static Optional<Verdict> verdict(Row row) {
        return Moments.find(row, "decided_at")
                .map(when -> new Verdict(
                        Outcome.valueOf(row.getString("state")),
                        new StaffId(row.getLong("decided_by")),
                        when,
                        row.getString("comment")));
    }
}
