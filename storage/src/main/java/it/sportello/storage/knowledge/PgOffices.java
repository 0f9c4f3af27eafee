package it.sportello.storage.knowledge;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Offices;
import it.sportello.storage.sql.RowStream;
import java.util.List;
import java.util.Objects;

/** Offices in PostgreSQL. */
public final class PgOffices implements Offices {
    private static final String ALL = "SELECT id, names FROM office ORDER BY place";

    static final String SAVE =
            "INSERT INTO office (id, names) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET names = excluded.names";

    private final Pool pool;

    public PgOffices(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<List<Office>> all() {
        return pool.query(ALL)
                .execute()
                .map(rows -> RowStream.of(rows)
                        .map(row -> OfficeJson.read(row.getString("id"), row.get(JsonObject.class, "names")))
                        .toList());
    }

    @Override
    public Future<Void> save(Office office) {
        return pool.preparedQuery(SAVE)
                .execute(Tuple.of(office.id().value(), OfficeJson.names(office)))
                .mapEmpty();
    }
}
