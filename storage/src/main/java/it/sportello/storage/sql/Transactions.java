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

    /** What a server says that takes no writes (any more). */
    private static final String READ_ONLY = "25006";

    private static final String END_OF_CONNECTION = "SELECT pg_terminate_backend(pg_backend_pid())";

    private final Pool pool;

    public Transactions(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** The work may run several times, each time in a transaction of its own of which only the last one stands. */
    public <T> Future<T> run(Function<SqlConnection, Future<T>> work) {
        return run(connection -> inTransaction(connection, work), TRIES);
    }

    /** As {@link #run}, for work of one statement, which is a transaction by itself: locks are held for no answer's way. */
    public <T> Future<T> single(Function<SqlConnection, Future<T>> statement) {
        return run(statement, TRIES);
    }

    private <T> Future<T> run(Function<SqlConnection, Future<T>> work, int tries) {
        return pool.withConnection(connection -> work.apply(connection)
                        .recover(failure ->
                                withoutReadOnly(connection, failure).transform(done -> Future.failedFuture(failure))))
                .recover(failure ->
                        tries > 1 && isWorthAnotherTry(failure) ? run(work, tries - 1) : Future.failedFuture(failure));
    }

    /** Committed where the work succeeds, and rolled back where it fails. */
    private static <T> Future<T> inTransaction(SqlConnection connection, Function<SqlConnection, Future<T>> work) {
        return connection
                .begin()
                .compose(begun -> work.apply(connection)
                        .compose(
                                result -> begun.commit().map(result),
                                failure -> begun.rollback().transform(ended -> Future.failedFuture(failure))));
    }

    /** After a change of primary and standby a connection to the old one would fail for ever: the pool lets go of it only when it ends. */
    private static Future<?> withoutReadOnly(SqlConnection connection, Throwable failure) {
        boolean isReadOnly = failure instanceof PgException refusal && READ_ONLY.equals(refusal.getSqlState());
        return isReadOnly ? connection.query(END_OF_CONNECTION).execute() : Future.succeededFuture();
    }

    private static boolean isWorthAnotherTry(Throwable failure) {
        return failure instanceof Overtaken
                || (failure instanceof PgException refusal && WORTH_ANOTHER_TRY.contains(refusal.getSqlState()));
    }
}
