package it.sportello.storage.letter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.letter.Digests;
import it.sportello.core.staff.StaffId;
import java.util.Objects;

/** Weekly letters noted in PostgreSQL. */
public final class PgDigests implements Digests {
    private static final String BEGIN =
            "INSERT INTO weekly_digest (who, week) VALUES ($1, $2) ON CONFLICT (who, week) DO NOTHING";

    private static final String TAKE_BACK = "DELETE FROM weekly_digest WHERE who = $1 AND week = $2";

    private final Pool pool;

    public PgDigests(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Boolean> begin(StaffId who, long week) {
        return pool.preparedQuery(BEGIN)
                .execute(Tuple.of(who.value(), (int) week))
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Future<Void> takeBack(StaffId who, long week) {
        return pool.preparedQuery(TAKE_BACK)
                .execute(Tuple.of(who.value(), (int) week))
                .mapEmpty();
    }
}
