package it.sportello.storage.node;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Objects;
import java.util.Optional;

/**
 * What only one of all nodes holds at a time: an advisory lock of the database. A node that holds it learns that it lost
 * it before another one can have it, unless the whole node stood still at that moment.
 */
public final class Baton implements Duty {
    private static final String TAKE = "SELECT pg_try_advisory_lock($1)";
    private static final String LAY_DOWN = "SELECT pg_advisory_unlock($1)";

    private final long name;
    private final Runnable taken;
    private final Runnable lost;
    private Optional<PgConnection> held = Optional.empty();
    private volatile boolean wanted;

    /** @param name the same number on all nodes, and on no other occasion */
    public Baton(long name, Runnable taken, Runnable lost) {
        this.name = name;
        this.taken = Objects.requireNonNull(taken, "taken");
        this.lost = Objects.requireNonNull(lost, "lost");
    }

    @Override
    public Future<Void> begin(PgConnection connection) {
        return goOn(connection);
    }

    @Override
    public Future<Void> goOn(PgConnection connection) {
        if (wanted == held.isPresent()) {
            return Future.succeededFuture();
        }
        return wanted ? take(connection) : layDown(connection);
    }

    private Future<Void> take(PgConnection connection) {
        return connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(name))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .onSuccess(isMine -> {
                    if (isMine) {
                        held = Optional.of(connection);
                        taken.run();
                    }
                })
                .mapEmpty();
    }

    private Future<Void> layDown(PgConnection connection) {
        held = Optional.empty();
        return connection.preparedQuery(LAY_DOWN).execute(Tuple.of(name)).mapEmpty();
    }

    /** From now on this node takes it whenever it is free. */
    public void want() {
        wanted = true;
    }

    /** This node does not want it any more: within about a second the others may have it. */
    public void leave() {
        wanted = false;
    }

    @Override
    public void lost() {
        if (held.isPresent()) {
            held = Optional.empty();
            lost.run();
        }
    }
}
