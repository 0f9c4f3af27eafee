package it.sportello.storage.counter;

import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.OutgoingMessage;
import it.sportello.core.message.OutgoingMessage.Format;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.storage.json.AttachmentsJson;
import it.sportello.storage.json.OptionsJson;
import it.sportello.storage.sql.Keys;

/** Outgoing messages as rows carry them. */
final class SaidRows {
    private SaidRows() {}

    static OutgoingMessage message(Row row) {
        return new OutgoingMessage(
                row.getLong("id"),
                Keys.of(row),
                new Markdown(row.getString("text")),
                OptionsJson.read(row.get(JsonArray.class, "options")),
                Speaker.valueOf(row.getString("speaker")),
                Format.valueOf(row.getString("format")),
                AttachmentsJson.read(row, "attachments"));
    }
}
