package it.sportello.storage.knowledge;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.fact.FactReading;
import it.sportello.knowledge.fact.FactValue;
import it.sportello.knowledge.fact.Filling;
import it.sportello.knowledge.fact.Kind;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A fact's content as it is kept: its value as it is written. */
public final class FactJson {
    private FactJson() {}

    static JsonObject write(Fact fact) {
        JsonObject written = new JsonObject();
        fact.value().written().forEach((language, text) -> written.put(language.code(), Storable.text(text)));
        JsonObject json = new JsonObject()
                .put("label", Storable.text(fact.label()))
                .put("owner", fact.owner().value())
                .put("kind", fact.value().kind().name())
                .put("written", written);
        fact.validity().from().ifPresent(day -> json.put("validFrom", day.toString()));
        fact.validity().to().ifPresent(day -> json.put("validTo", day.toString()));
        return json;
    }

    static Fact read(String id, JsonObject json) {
        Map<Language, String> written =
                new TreeMap<>(Comparator.comparing((Language language) -> !language.equals(Language.ITALIAN))
                        .thenComparing(Language::code));
        json.getJsonObject("written")
                .forEach(entry -> written.put(new Language(entry.getKey()), (String) entry.getValue()));
        return new Fact(
                new FactId(id),
                json.getString("label"),
                new OfficeId(json.getString("owner")),
                value(id, Kind.valueOf(json.getString("kind")), written),
                new Validity(day(json, "validFrom"), day(json, "validTo")));
    }

    /** Of rows with {@code fact} and {@code content}. */
    public static Filling filling(RowSet<Row> rows) {
        return new Filling(RowStream.of(rows)
                .map(row -> read(row.getString("fact"), row.get(JsonObject.class, "content")))
                .toList());
    }

    private static FactValue value(String id, Kind kind, Map<Language, String> written) {
        return FactReading.read(kind, written).fold(value -> value, trouble -> {
            throw new IllegalStateException("fact " + id + " is not kept as it was written: " + trouble);
        });
    }

    private static Optional<LocalDate> day(JsonObject json, String key) {
        return Optional.ofNullable(json.getString(key)).map(LocalDate::parse);
    }
}
