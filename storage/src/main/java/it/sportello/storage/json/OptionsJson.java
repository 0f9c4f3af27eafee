package it.sportello.storage.json;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import it.sportello.core.message.ReplyOption;
import it.sportello.storage.sql.Storable;
import java.util.List;

/** The choices offered with a message, as they are kept. */
public final class OptionsJson {
    private OptionsJson() {}

    public static JsonArray write(List<ReplyOption> options) {
        JsonArray json = new JsonArray();
        options.forEach(option -> json.add(new JsonObject()
                .put("token", Storable.text(option.token()))
                .put("label", Storable.text(option.label()))));
        return json;
    }

    public static List<ReplyOption> read(JsonArray json) {
        return json.stream()
                .map(JsonObject.class::cast)
                .map(option -> new ReplyOption(option.getString("token"), option.getString("label")))
                .toList();
    }
}
