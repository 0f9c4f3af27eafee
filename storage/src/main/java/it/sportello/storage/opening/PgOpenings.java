package it.sportello.storage.opening;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.opening.Opening;
import it.sportello.knowledge.opening.Openings;
import it.sportello.knowledge.opening.Stock;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.util.Objects;
import java.util.Optional;

/** Openings in PostgreSQL. */
public final class PgOpenings implements Openings {
    private static final String STOCK = """
            SELECT count(*) AS answers, count(*) FILTER (WHERE v.sample) AS samples,
                   count(*) FILTER (WHERE o.id IS NULL) AS unowned
            FROM release_article r
            JOIN article_version v ON v.article = r.article AND v.version = r.version
            LEFT JOIN office o ON o.id = v.owner
            WHERE r.release = (SELECT max(number) FROM release)
            """;

    private static final String LAST = "SELECT at, who, why FROM house_opening ORDER BY id DESC LIMIT 1";

    private static final String OPEN = """
            INSERT INTO house_opening (who, why) SELECT NULL, '' WHERE NOT EXISTS (SELECT FROM house_opening)
            """;

    private static final String OPEN_FOR = "INSERT INTO house_opening (who, why) VALUES ($1, $2)";

    private final Pool pool;

    public PgOpenings(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Stock> stock() {
        return pool.preparedQuery(STOCK)
                .execute()
                .map(rows -> stock(rows.iterator().next()));
    }

    private static Stock stock(Row row) {
        return new Stock(row.getInteger("answers"), row.getInteger("samples"), row.getInteger("unowned"));
    }

    @Override
    public Future<Optional<Opening>> last() {
        return pool.preparedQuery(LAST)
                .execute()
                .map(rows -> RowStream.of(rows).findFirst().map(PgOpenings::opening));
    }

    private static Opening opening(Row row) {
        return new Opening(
                Moments.of(row, "at"),
                Optional.ofNullable(row.getLong("who"))
                        .map(who -> new Opening.Reason(new StaffId(who), row.getString("why"))));
    }

    @Override
    public Future<Void> open() {
        return pool.preparedQuery(OPEN).execute().mapEmpty();
    }

    @Override
    public Future<Void> open(Opening.Reason reason) {
        return pool.preparedQuery(OPEN_FOR)
                .execute(Tuple.of(reason.who().value(), Storable.text(reason.why())))
                .mapEmpty();
    }
}
