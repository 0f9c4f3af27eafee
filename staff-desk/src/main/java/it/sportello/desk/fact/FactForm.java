package it.sportello.desk.fact;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.fact.FactRead;
import it.sportello.knowledge.fact.FactReading;
import it.sportello.knowledge.fact.FactValue;
import it.sportello.knowledge.fact.KeptFact;
import it.sportello.knowledge.fact.Kind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What stands in the fields of a fact's form, exactly as typed.
 *
 * @param values by field, complete
 * @param version that was read when the typing began; 0 for a new fact
 */
record FactForm(Map<String, String> values, int version) {
    static final String ID = "id";
    static final String LABEL = "label";
    static final String KIND = "kind";
    static final String OFFICE = "office";
    static final String FROM = "from";
    static final String TO = "to";
    static final String VALUE = "value_it";
    static final String ENGLISH = "value_en";
    private static final List<String> FIELDS = List.of(ID, LABEL, KIND, VALUE, ENGLISH, OFFICE, FROM, TO);

    FactForm {
        values = Map.copyOf(values);
    }

    static FactForm blank(String id) {
        return read(field -> field.equals(ID) ? id : "", 0);
    }

    static FactForm typed(Visit visit) {
        return read(visit::typed, visit.number("version").orElse(0));
    }

    static FactForm of(KeptFact kept) {
        Fact fact = kept.fact();
        Map<String, String> values = new HashMap<>();
        values.put(ID, fact.id().value());
        values.put(LABEL, fact.label());
        values.put(KIND, fact.value().kind().name().toLowerCase(Locale.ROOT));
        values.put(OFFICE, fact.owner().value());
        values.put(FROM, fact.validity().from().map(LocalDate::toString).orElse(""));
        values.put(TO, fact.validity().to().map(LocalDate::toString).orElse(""));
        fact.value().written().forEach((language, text) -> values.put("value_" + language, text));
        return read(field -> values.getOrDefault(field, ""), kept.version());
    }

    private static FactForm read(UnaryOperator<String> source, int version) {
        Map<String, String> values = new HashMap<>();
        FIELDS.forEach(field -> values.put(field, source.apply(field)));
        return new FactForm(values, version);
    }

    String value(String field) {
        return Objects.requireNonNull(values.get(field), field);
    }

    /** People write capitals and blanks; a name has neither. */
    String id() {
        return value(ID)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("^\\{\\{\\s*|\\s*}}$", "")
                .replaceAll("\\s+", "-");
    }

    String label() {
        return value(LABEL).strip().replaceAll("\\s+", " ");
    }

    Kind kind() {
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(value(KIND)))
                .findFirst()
                .orElse(Kind.TEXT);
    }

    FactRead read() {
        Map<Language, String> typed = new LinkedHashMap<>();
        typed.put(Language.ITALIAN, value(VALUE));
        typed.put(Language.ENGLISH, value(ENGLISH));
        return FactReading.read(kind(), typed);
    }

    /** The fact that a checked form describes. */
    Fact fact(FactValue value) {
        return new Fact(
                new FactId(id()), label(), new OfficeId(value(OFFICE)), value, new Validity(day(FROM), day(TO)));
    }

    private Optional<LocalDate> day(String field) {
        return Optional.of(value(field)).filter(text -> !text.isBlank()).map(LocalDate::parse);
    }

    FactForm named(FactId id) {
        Map<String, String> renamed = new HashMap<>(values);
        renamed.put(ID, id.value());
        return new FactForm(renamed, version);
    }

    FactForm onTopOf(int newer) {
        return new FactForm(values, newer);
    }
}
