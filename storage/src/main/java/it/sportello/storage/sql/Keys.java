package it.sportello.storage.sql;

import io.vertx.sqlclient.Row;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;

/** Conversations' keys as rows and parameters carry them. */
public final class Keys {
    private Keys() {}

    /** From the columns {@code channel} and {@code address}. */
    public static ConversationKey of(Row row) {
        return new ConversationKey(
                new ChannelName(row.getString("channel")), new ChannelAddress(row.getString("address")));
    }

    public static String address(ConversationKey key) {
        return Storable.text(key.address().value());
    }
}
