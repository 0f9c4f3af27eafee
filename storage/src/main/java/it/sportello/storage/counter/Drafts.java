package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.counter.Draft;
import it.sportello.storage.json.AttachmentsJson;
import it.sportello.storage.json.OptionsJson;
import it.sportello.storage.sql.Storable;
import java.util.List;
import java.util.Optional;

/** Puts what a person says behind what waits to be said in a conversation whose row is locked. */
final class Drafts {
    private static final String SAY = """
            WITH own AS MATERIALIZED (
                SELECT id, channel, address, reachable FROM conversation WHERE id = $1
            ), said AS (
                INSERT INTO outgoing (conversation, ticket, text, options, speaker, attachments)
                SELECT $1, CASE WHEN d.place = 0 THEN $2::bigint END, d.text, d.options, d.speaker, d.attachments
                FROM jsonb_to_recordset($3::jsonb) AS d (
                    place integer, text text, options jsonb, speaker text, attachments jsonb)
                ORDER BY d.place
                RETURNING id, recorded_at, conversation, text, options, speaker, attachments
            ), waits AS (
                INSERT INTO outgoing_waiting (
                    outgoing, recorded_at, conversation, channel, text, options, speaker, attachments)
                SELECT s.id, s.recorded_at, s.conversation, own.channel, s.text, s.options, s.speaker, s.attachments
                FROM said s, own ORDER BY s.id
            ), told AS (
                SELECT pg_notify('sportello_outgoing', own.channel),
                       pg_notify('sportello_line', reader_key(own.channel, own.address))
                FROM own
            )
            SELECT own.reachable, (SELECT count(*) FROM told) FROM own
            """;

    private final SqlConnection connection;
    private final long conversation;

    Drafts(SqlConnection connection, long conversation) {
        this.connection = connection;
        this.conversation = conversation;
    }

    /** Says the first as the reply of a ticket, and the others with it. */
    Future<Void> reply(long ticket, List<Draft> words) {
        return say(Optional.of(ticket), words);
    }

    /** Says what answers nothing: nothing follows from it where it does not arrive. */
    Future<Void> tell(List<Draft> say) {
        return say.isEmpty() ? Future.succeededFuture() : say(Optional.empty(), say);
    }

    private Future<Void> say(Optional<Long> ticket, List<Draft> drafts) {
        Tuple parameters =
                Tuple.tuple().addLong(conversation).addLong(ticket.orElse(null)).addValue(placed(json(drafts)));
        return connection
                .preparedQuery(SAY)
                .execute(parameters)
                .compose(rows -> rows.iterator().next().getBoolean("reachable")
                        ? Future.succeededFuture()
                        : new Failures(connection).ofAllThatWaits(conversation));
    }

    private static JsonArray placed(List<JsonObject> drafts) {
        JsonArray placed = new JsonArray();
        drafts.forEach(draft -> placed.add(draft.put("place", placed.size())));
        return placed;
    }

    static List<JsonObject> json(List<Draft> drafts) {
        return drafts.stream().map(Drafts::json).toList();
    }

    private static JsonObject json(Draft draft) {
        JsonObject json = new JsonObject()
                .put("text", Storable.text(draft.text().value()))
                .put("options", OptionsJson.write(draft.options()))
                .put("speaker", draft.speaker().name());
        return draft.attachments().isEmpty()
                ? json
                : json.put("attachments", AttachmentsJson.write(draft.attachments()));
    }
}
