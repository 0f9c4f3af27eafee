package it.sportello.knowledge.files;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.fact.FactReading;
import it.sportello.knowledge.fact.FactValue;
import it.sportello.knowledge.fact.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One fact of a file. */
final class FactForm {
    private static final Set<String> FACT = Set.of("id", "label", "office", "kind", "value", "valid-from", "valid-to");
    private static final int LONGEST_VALUE = 4000;

    private FactForm() {}

    /** Empty where a problem was told. */
    static Optional<Fact> fact(Field form) {
        form.only(FACT);
        String id = form.at("id").node().asText("");
        if (!FactId.isValid(id)) {
            form.at("id").wrong("a name such as scadenza.tari is wanted", id);
        }
        Optional<Kind> kind = kind(form.at("kind"));
        Map<Language, String> written = form.at("value").perLanguage((language, value) -> value.text(LONGEST_VALUE));
        String label = form.at("label").text(Fact.LONGEST_LABEL);
        OfficeId owner = new OfficeId(ArticleForm.id(form.at("office")));
        return kind.flatMap(one -> value(form, one, written))
                .filter(value -> FactId.isValid(id))
                .map(value -> new Fact(new FactId(id), label, owner, value, ArticleForm.validity(form)));
    }

    private static Optional<Kind> kind(Field field) {
        Optional<Kind> kind = Stream.of(Kind.values())
                .filter(one ->
                        one.name().toLowerCase(Locale.ROOT).equals(field.node().asText("")))
                .findFirst();
        return kind.isPresent() ? kind : field.wrong("text, date, amount, phone, hours or table is wanted", kind);
    }

    private static Optional<FactValue> value(Field form, Kind kind, Map<Language, String> written) {
        return FactReading.read(kind, written)
                .fold(
                        Optional::of,
                        trouble -> form.at("value")
                                .wrong("it is no " + kind.name().toLowerCase(Locale.ROOT), Optional.empty()));
    }
}
