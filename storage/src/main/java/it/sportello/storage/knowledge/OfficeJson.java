package it.sportello.storage.knowledge;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Office;
import it.sportello.storage.sql.Storable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Offices' names as they are kept, and offices as a release keeps them. */
final class OfficeJson {
    private OfficeJson() {}

    static JsonObject names(Office office) {
        Map<String, Object> names = new TreeMap<>();
        office.names().forEach((language, name) -> names.put(language.code(), Storable.text(name)));
        return new JsonObject(names);
    }

    static Office read(String id, JsonObject names) {
        Map<Language, String> byLanguage = new TreeMap<>(Comparator.comparing(Language::code));
        names.forEach(entry -> byLanguage.put(new Language(entry.getKey()), (String) entry.getValue()));
        return new Office(new OfficeId(id), byLanguage);
    }

    static List<Office> read(JsonArray offices) {
        return offices.stream()
                .map(JsonObject.class::cast)
                .map(office -> read(office.getString("id"), office.getJsonObject("names")))
                .toList();
    }
}
