package it.sportello.storage;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.pgclient.PgConnection;
import it.sportello.core.message.ConversationKey;
import it.sportello.storage.node.Duty;
import it.sportello.storage.sql.Keys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Listens to what other nodes and this one have committed. Notices are a hint to look sooner, not a promise: what was
 * told while nobody listened is not told again.
 */
public final class PgNotices implements Duty {
    private static final String LISTEN = Arrays.stream(Notice.values())
            .map(notice -> "LISTEN " + notice.channel())
            .collect(Collectors.joining("; "));

    private final Map<String, List<Handler<String>>> handlers = new ConcurrentHashMap<>();
    private volatile boolean listening;

    /**
     * Hands the payload of each notice to the handler. An empty payload says that anything may have happened: it comes
     * each time when the connection is made, the first time included.
     */
    public void listen(Notice notice, Handler<String> handler) {
        handlers.computeIfAbsent(notice.channel(), none -> new CopyOnWriteArrayList<>())
                .add(handler);
        if (listening) {
            handler.handle("");
        }
    }

    @Override
    public Future<Void> begin(PgConnection connection) {
        connection.notificationHandler(notice -> tell(notice.getChannel(), notice.getPayload()));
        return connection
                .query(LISTEN)
                .execute()
                .onSuccess(heard -> {
                    listening = true;
                    handlers.keySet().forEach(channel -> tell(channel, ""));
                })
                .mapEmpty();
    }

    private void tell(String channel, String payload) {
        handlers.getOrDefault(channel, List.of()).forEach(handler -> handler.handle(payload));
    }

    /** A connection that died without a word is noticed only by asking. */
    @Override
    public Future<Void> goOn(PgConnection connection) {
        return connection.query("SELECT 1").execute().mapEmpty();
    }

    @Override
    public void lost() {
        listening = false;
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
}
