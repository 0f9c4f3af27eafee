package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.counter.Draft;
import it.sportello.storage.json.OptionsJson;
import it.sportello.storage.sql.Storable;
import java.util.List;
import java.util.Optional;

/** Puts what is to be said behind what waits to be said in a conversation whose row is locked. */
final class Drafts {
    private static final String SAY = """
            WITH said AS (
                INSERT INTO outgoing (conversation, answers, ticket, text, options, speaker)
                SELECT $1, $2, $3, d.text, d.options, d.speaker
                FROM jsonb_to_recordset($4::jsonb) AS d (place integer, text text, options jsonb, speaker text)
                ORDER BY d.place
                RETURNING conversation
            ), told AS (
                SELECT pg_notify('sportello_outgoing', c.id::text),
                       pg_notify('sportello_line', reader_key(c.channel, c.address))
                FROM conversation c WHERE c.id IN (SELECT conversation FROM said)
            )
            SELECT (SELECT count(*) FROM said), (SELECT count(*) FROM told),
                   (SELECT reachable FROM conversation WHERE id = $1) AS reachable
            """;

    private final SqlConnection connection;
    private final long conversation;

    Drafts(SqlConnection connection, long conversation) {
        this.connection = connection;
        this.conversation = conversation;
    }

    /** Says it in answer to a message. */
    Future<Void> answer(long message, List<Draft> drafts) {
        return drafts.isEmpty() ? Future.succeededFuture() : say(Optional.of(message), Optional.empty(), drafts);
    }

    /** Says it as the reply of a ticket. */
    Future<Void> reply(long ticket, Draft draft) {
        return say(Optional.empty(), Optional.of(ticket), List.of(draft));
    }

    private Future<Void> say(Optional<Long> message, Optional<Long> ticket, List<Draft> drafts) {
        Tuple parameters = Tuple.tuple()
                .addLong(conversation)
                .addLong(message.orElse(null))
                .addLong(ticket.orElse(null));
        return connection
                .preparedQuery(SAY)
                .execute(parameters.addValue(json(drafts)))
                .compose(rows -> rows.iterator().next().getBoolean("reachable")
                        ? Future.succeededFuture()
                        : new Failures(connection).ofAllThatWaits(conversation));
    }

    private static JsonArray json(List<Draft> drafts) {
        JsonArray json = new JsonArray();
        drafts.forEach(draft -> json.add(new JsonObject()
                .put("place", json.size())
                .put("text", Storable.text(draft.text().value()))
                .put("options", OptionsJson.write(draft.options()))
                .put("speaker", draft.speaker().name())));
        return json;
    }
}
