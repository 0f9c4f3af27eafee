package it.sportello.storage.knowledge;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Source;
import it.sportello.knowledge.article.References;
import it.sportello.storage.sql.Storable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An article's references as members of its content; absent where there are none. */
final class ReferencesJson {
    private static final String RELATED = "related";
    private static final String SOURCE = "source";

    private ReferencesJson() {}

    static JsonObject write(References references) {
        JsonObject json = new JsonObject();
        if (!references.related().isEmpty()) {
            json.put(
                    RELATED,
                    new JsonArray(
                            references.related().stream().map(ArticleId::value).toList()));
        }
        references.source().ifPresent(source -> json.put(SOURCE, write(source)));
        return json;
    }

    private static JsonObject write(Source source) {
        JsonObject json = new JsonObject().put("name", Storable.text(source.name()));
        source.address().ifPresent(address -> json.put("address", Storable.text(address)));
        source.asOf().ifPresent(day -> json.put("asOf", day.toString()));
        return json;
    }

    static References read(JsonObject json) {
        List<ArticleId> related = json.getJsonArray(RELATED, new JsonArray()).stream()
                .map(id -> new ArticleId((String) id))
                .toList();
        return new References(
                related, Optional.ofNullable(json.getJsonObject(SOURCE)).map(ReferencesJson::source));
    }

    private static Source source(JsonObject json) {
        return new Source(
                json.getString("name"),
                Optional.ofNullable(json.getString("address")),
                Optional.ofNullable(json.getString("asOf")).map(LocalDate::parse));
    }
}
