package it.sportello.storage;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.pgclient.pubsub.PgChannel;
import io.vertx.pgclient.pubsub.PgSubscriber;
import it.sportello.core.message.ConversationKey;
import it.sportello.storage.sql.Keys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Listens to what other nodes and this one have committed, on a connection of its own that is opened again whenever it
 * is lost. Notices are a hint to look sooner, not a promise: what was told while nobody listened is not told again.
 */
public final class PgNotices {
    private static final long FIRST_WAIT_MILLIS = 100;
    private static final long LONGEST_WAIT_MILLIS = 5_000;
    private static final int DOUBLINGS = 6;

    /** How often the connection is asked for a sign of life. */
    private static final long PULSE_MILLIS = 20_000;

    private final Vertx vertx;
    private final PgSubscriber subscriber;
    private final long pulse;
    private boolean closed;

    private PgNotices(Vertx vertx, PgSubscriber subscriber) {
        this.vertx = vertx;
        this.subscriber = subscriber;
        this.pulse = vertx.setPeriodic(PULSE_MILLIS, timer -> feelPulse());
    }

    /** Begins to connect, and goes on trying for as long as it takes. */
    public static PgNotices open(Vertx vertx, ConnectionSettings settings) {
        PgSubscriber subscriber =
                PgSubscriber.subscriber(vertx, Database.options(settings)).reconnectPolicy(PgNotices::wait);
        PgNotices notices = new PgNotices(vertx, subscriber);
        notices.connect(0);
        return notices;
    }

    /** The subscriber itself comes back only after it has been connected once. */
    private void connect(int retries) {
        subscriber
                .connect()
                .onFailure(failure -> vertx.setTimer(wait(retries), timer -> {
                    if (!isClosed()) {
                        connect(retries + 1);
                    }
                }));
    }

    /**
     * Hands the payload of each notice to the handler. An empty payload says that anything may have happened: it comes
     * each time when the connection is made, the first time included.
     */
    public void listen(Notice notice, Handler<String> handler) {
        PgChannel channel = subscriber.channel(notice.channel());
        channel.subscribeHandler(subscribed -> handler.handle(""));
        channel.handler(handler);
    }

    /** Ends the connection; nothing is handed over afterwards. */
    public Future<Void> close() {
        synchronized (this) {
            closed = true;
        }
        vertx.cancelTimer(pulse);
        return subscriber.close();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** A connection that died without a word is noticed only by asking, and closing it lets the subscriber come back. */
    private void feelPulse() {
        Optional.ofNullable(subscriber.actualConnection())
                .ifPresent(connection -> connection
                        .query("SELECT 1")
                        .execute()
                        .timeout(PULSE_MILLIS / 2, TimeUnit.MILLISECONDS)
                        .onFailure(failure -> connection.close()));
    }

    /** The payload under which a conversation's readers are told: nobody learns an address from it. */
    public static String keyOf(ConversationKey key) {
        String text = key.channel().value() + ":" + Keys.address(key);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long wait(int retries) {
        return Math.min(FIRST_WAIT_MILLIS << Math.min(retries, DOUBLINGS), LONGEST_WAIT_MILLIS);
    }
}
