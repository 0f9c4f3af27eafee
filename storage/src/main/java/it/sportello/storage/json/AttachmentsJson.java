package it.sportello.storage.json;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import it.sportello.core.message.Attachment;
import it.sportello.storage.sql.Storable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files that go with a message or an answer, as they are kept: what is said of them, without their bytes. */
public final class AttachmentsJson {
    private AttachmentsJson() {}

    public static JsonArray write(List<Attachment> attachments) {
        JsonArray json = new JsonArray();
        attachments.forEach(attachment -> json.add(new JsonObject()
                .put("name", attachment.name())
                .put("kind", attachment.kind().name())
                .put("title", Storable.text(attachment.title()))
                .put("alt", Storable.text(attachment.alt()))));
        return json;
    }

    /** For a column that is empty where nothing is attached. */
    public static @Nullable JsonArray orNull(List<Attachment> attachments) {
        return attachments.isEmpty() ? null : write(attachments);
    }

    /** What a column holds that is empty where nothing is attached. */
    public static List<Attachment> read(Row row, String column) {
        return Optional.ofNullable(row.get(JsonArray.class, column))
                .map(AttachmentsJson::read)
                .orElse(List.of());
    }

    public static List<Attachment> read(JsonArray json) {
        return json.stream()
                .map(JsonObject.class::cast)
                .map(attachment -> new Attachment(
                        attachment.getString("name"),
                        Attachment.Kind.valueOf(attachment.getString("kind")),
                        attachment.getString("title"),
                        attachment.getString("alt")))
                .toList();
    }
}
