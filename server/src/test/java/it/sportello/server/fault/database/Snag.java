package it.sportello.server.fault.database;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Where a transaction gets stuck: on its way to the database, or committed with the news on its way back. */
public final class Snag {
    /** On which way. */
    public enum Where {
        BEFORE_THE_COMMIT,
        AFTER_THE_COMMIT
    }

    private static final int PATIENCE_SECONDS = 60;

    private final Where where;
    private final String words;
    private final CompletableFuture<Wire> stuck = new CompletableFuture<>();

    Snag(Where where, String words) {
        this.where = where;
        this.words = words;
    }

    /** Whether what the service sent in this transaction is the one meant. */
    boolean matches(Buffer sent) {
        return !stuck.isDone() && sent.toString(StandardCharsets.UTF_8).contains(words);
    }

    boolean isBefore() {
        return where == Where.BEFORE_THE_COMMIT;
    }

    void caught(Wire wire) {
        stuck.complete(wire);
    }

    /** Waits until it is stuck. */
    public Snag await() throws Exception {
        stuck.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    /** Ends the connection; what got stuck never arrives. */
    public void cut() throws Exception {
        stuck.get(PATIENCE_SECONDS, TimeUnit.SECONDS).cut();
    }
}
