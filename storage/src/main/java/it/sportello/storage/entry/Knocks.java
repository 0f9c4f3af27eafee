package it.sportello.storage.entry;

import io.vertx.pgclient.PgException;
import it.sportello.core.pace.Backoff;
import it.sportello.storage.sql.Outages;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a database may be asked to let a connection in. After it has refused one, nobody asks for a while, then somebody
 * does, and the others are told of the refusal without asking. As soon as one is let in, all may ask.
 */
public final class Knocks {
    private static final Logger LOG = LoggerFactory.getLogger(Knocks.class);
    private static final Duration FIRST = Duration.ofMillis(100);

    /** To ask costs the database nothing, and it may be back any moment. */
    private static final Duration AWAY = Duration.ofMillis(500);

    /** To ask costs the database a process, and a place that it would have for somebody else. */
    private static final Duration TURNED_AWAY = Duration.ofSeconds(2);

    /** The server's word for starting, or stopping. */
    private static final String NOT_NOW = "57P03";

    private final LongSupplier nanoTime;
    private Optional<Throwable> refusal = Optional.empty();
    private boolean asking;
    private int refusals;
    private long next;

    /** @param nanoTime as {@link System#nanoTime} */
    public Knocks(LongSupplier nanoTime) {
        this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime");
    }

    /**
     * Empty for whoever may ask now; otherwise why the database let in nobody when it was asked last. A database that does
     * not answer at all is asked by somebody else after a while.
     */
    synchronized Optional<Throwable> refusal() {
        if (refusal.isEmpty() || nanoTime.getAsLong() - next < 0) {
            return refusal;
        }
        asking = true;
        restFor(refusal.get());
        return Optional.empty();
    }

    /** Those that had asked before anybody was refused are many, and count as one. */
    synchronized void refused(Throwable failure) {
        if (refusal.isEmpty() || asking) {
            if (refusals == 0) {
                LOG.warn("database lets nobody in: cause={}", Outages.cause(failure));
            }
            refusal = Optional.of(failure);
            asking = false;
            refusals++;
            restFor(failure);
        }
    }

    synchronized void letIn() {
        if (refusals > 0) {
            LOG.info("database lets in again");
        }
        refusal = Optional.empty();
        asking = false;
        refusals = 0;
    }

    private void restFor(Throwable failure) {
        next = nanoTime.getAsLong()
                + Backoff.after(refusals, FIRST, longest(failure)).toNanos();
    }

    private static Duration longest(Throwable failure) {
        boolean isTurnedAway = failure instanceof PgException said && !NOT_NOW.equals(said.getSqlState());
        return isTurnedAway ? TURNED_AWAY : AWAY;
    }
}
