package it.sportello.storage;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.Objects;

/** What nodes have taken to work on and have not ended. */
public final class Leases {
    private static final String MESSAGES = "UPDATE message_waiting SET due_at = now() WHERE due_at > now()";

    private static final String OUTGOING = "UPDATE outgoing_waiting SET due_at = now() WHERE taken AND due_at > now()";

    private final Pool pool;

    Leases(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /**
     * Lets all of it be taken again at once, instead of when its time is over. Right only where no other node lives: at
     * the start on an embedded database, whatever is taken was taken by a service that died.
     */
    public Future<Void> end() {
        return pool.query(MESSAGES)
                .execute()
                .compose(messages -> pool.query(OUTGOING).execute())
                .mapEmpty();
    }
}
