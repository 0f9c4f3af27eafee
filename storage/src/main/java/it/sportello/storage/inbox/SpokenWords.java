package it.sportello.storage.inbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.channel.ChannelEvent.StaffSpoke;
import it.sportello.core.message.ChannelName;
import it.sportello.storage.sql.Storable;

/** Keeps what was said in the staff's group, each delivery once. */
final class SpokenWords {
    private static final String KEEP = """
            WITH fresh AS (
                INSERT INTO message_ref (channel, ref) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING ref
            ), kept AS (
                INSERT INTO staff_word (chat, topic, sender, kind, text) SELECT $3, $4, $5, $6, $7 FROM fresh RETURNING id
            )
            SELECT pg_notify('sportello_staff', id::text) FROM kept
            """;

    private final SqlConnection connection;
    private final ChannelName channel;

    SpokenWords(SqlConnection connection, ChannelName channel) {
        this.connection = connection;
        this.channel = channel;
    }

    Future<Void> keep(StaffSpoke spoke) {
        Tuple parameters = Tuple.of(channel.value(), Storable.text(spoke.ref().value()))
                .addString(Storable.text(spoke.group()))
                .addLong(spoke.topic())
                .addLong(spoke.sender())
                .addString(spoke.order().kind().name())
                .addString(Storable.text(spoke.order().text().value()));
        return connection.preparedQuery(KEEP).execute(parameters).mapEmpty();
    }
}
