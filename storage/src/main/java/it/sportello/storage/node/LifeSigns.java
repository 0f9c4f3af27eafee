package it.sportello.storage.node;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node tells every second that it lives, and looks after those that have been silent for four, or whose session has
 * ended without another one: what a dead node had taken is taken again by the others at once, instead of when its lease
 * is over.
 */
public final class LifeSigns implements Duty {
    private static final Logger LOG = LoggerFactory.getLogger(LifeSigns.class);

    private static final String ENTER = "INSERT INTO node DEFAULT VALUES RETURNING number";

    private static final String LET_GO = """
            , messages AS (
                UPDATE message_waiting SET due_at = now(), taken_by = NULL
                WHERE taken_by IN (SELECT number FROM gone)
            ), sendings AS (
                UPDATE outgoing_waiting SET due_at = now(), taken_by = NULL
                WHERE taken_by IN (SELECT number FROM gone)
            )
            SELECT number FROM gone
            """;

    private static final String LEAVE = """
            WITH gone AS (DELETE FROM node WHERE number = $1 RETURNING number)
            """ + LET_GO;

    /**
     * One statement, so that a database which stood still lets nobody judge by what was true before. Moments in the
     * future count as silence too: the database's clock may have been set back.
     */
    private static final String BEAT = """
            WITH me AS (
                INSERT INTO node AS n (number, session) VALUES ($1, pg_backend_pid())
                ON CONFLICT (number) DO UPDATE SET
                    beat_at = now(),
                    session = pg_backend_pid(),
                    steady_since = CASE
                        WHEN n.beat_at BETWEEN now() - interval '3 seconds' AND now() + interval '3 seconds'
                        THEN n.steady_since ELSE now() END
                RETURNING steady_since
            ), gone AS (
                DELETE FROM node
                WHERE number <> $1
                  AND (beat_at NOT BETWEEN now() - interval '4 seconds' AND now() + interval '4 seconds'
                       OR (beat_at < now() - interval '1.5 seconds' AND session IS NOT NULL
                           AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.pid = node.session)))
                  AND (SELECT steady_since FROM me) <= now() - interval '4 seconds'
                RETURNING number
            )
            """ + LET_GO;

    private final long number;
    private final Runnable othersDied;

    /**
     * @param number what {@link #enter} gave
     * @param othersDied told when a dead node's work waits for somebody
     */
    public LifeSigns(long number, Runnable othersDied) {
        this.number = number;
        this.othersDied = Objects.requireNonNull(othersDied, "othersDied");
    }

    /** A number that no other start of a node ever had. */
    public static Future<Long> enter(Pool pool) {
        return pool.query(ENTER).execute().map(rows -> rows.iterator().next().getLong("number"));
    }

    /** After a clean stop nobody needs to look after this node. */
    public Future<Void> leave(Pool pool) {
        return pool.preparedQuery(LEAVE).execute(Tuple.of(number)).mapEmpty();
    }

    @Override
    public Future<Void> begin(PgConnection connection) {
        return goOn(connection);
    }

    @Override
    public Future<Void> goOn(PgConnection connection) {
        return connection
                .preparedQuery(BEAT)
                .execute(Tuple.of(number))
                .onSuccess(dead -> {
                    dead.forEach(
                            row -> LOG.warn("node died, its work is taken over: number={}", row.getLong("number")));
                    if (dead.size() > 0) {
                        othersDied.run();
                    }
                })
                .mapEmpty();
    }

    @Override
    public void lost() {
        // The database goes by the beats that reach it; whether this node still lives is for the others to say.
    }
}
