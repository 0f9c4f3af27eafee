package it.sportello.storage.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.message.ConversationKey;
import it.sportello.storage.sql.Keys;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The conversations that a mixed delivery touches, locked in one order before anything else is done, so that deliveries
 * which name the same citizens in another order do not wait for each other in a circle.
 */
final class TouchedConversations {
    private static final String LOCK = """
            SELECT c.id FROM conversation c
            WHERE (c.channel, c.address) IN (
                SELECT k.channel, k.address FROM jsonb_to_recordset($1::jsonb) AS k (channel text, address text))
            ORDER BY c.id FOR UPDATE
            """;

    private final Set<ConversationKey> keys = new LinkedHashSet<>();

    TouchedConversations(List<ChannelEvent> events) {
        events.forEach(event -> event.fold(
                heard -> keys.add(heard.message().from()),
                status -> false,
                moved -> keys.add(moved.from()) | keys.add(moved.to()),
                reached -> keys.add(reached.who()),
                staff -> false,
                none -> false));
    }

    Future<Void> lock(SqlConnection connection) {
        JsonArray json = new JsonArray();
        keys.forEach(key ->
                json.add(new JsonObject().put("channel", key.channel().value()).put("address", Keys.address(key))));
        return connection.preparedQuery(LOCK).execute(Tuple.of(json)).mapEmpty();
    }
}
