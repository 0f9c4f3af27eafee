package it.sportello.storage.sql;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Runs work in a transaction, and once more where PostgreSQL ended it in favour of another one. */
public final class Transactions {
    private static final int TRIES = 4;

    /** Serialization failure, deadlock, and a row that another transaction added between a look and an insert. */
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40001", "40P01", "23505");

    private final Pool pool;

    public Transactions(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** The work may run several times, each time in a transaction of its own of which only the last one stands. */
    public <T> Future<T> run(Function<SqlConnection, Future<T>> work) {
        return run(work, TRIES);
    }

    private <T> Future<T> run(Function<SqlConnection, Future<T>> work, int tries) {
        return pool.withTransaction(work)
                .recover(failure ->
                        tries > 1 && isWorthAnotherTry(failure) ? run(work, tries - 1) : Future.failedFuture(failure));
    }

    private static boolean isWorthAnotherTry(Throwable failure) {
        return failure instanceof Overtaken
                || (failure instanceof PgException refusal && WORTH_ANOTHER_TRY.contains(refusal.getSqlState()));
    }
}
