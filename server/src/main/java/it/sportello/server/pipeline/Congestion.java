package it.sportello.server.pipeline;

import io.vertx.core.Vertx;
import it.sportello.core.counter.Inbox;
import java.time.Duration;
import java.util.Objects;

/**
 * Whether more waits to be attended than can be in a few seconds. Then nothing more is taken in: the platforms keep it
 * for later, which is better than a queue that grows as long as the rush lasts.
 */
public final class Congestion {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Inbox inbox;
    private final int most;
    private volatile boolean congested;

    public Congestion(Inbox inbox, int most) {
        this.inbox = Objects.requireNonNull(inbox, "inbox");
        this.most = most;
    }

    /** Begins to watch; what the timer gives back ends it. */
    public long watch(Vertx vertx) {
        return vertx.setPeriodic(PAUSE.toMillis(), tick -> look());
    }

    /** Where the storage is away nothing can be kept anyway, and what was seen last stands. */
    private void look() {
        inbox.due(most + 1).onSuccess(waiting -> congested = waiting > most);
    }

    public boolean isCongested() {
        return congested;
    }
}
