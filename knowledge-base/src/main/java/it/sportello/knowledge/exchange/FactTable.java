package it.sportello.knowledge.exchange;

import it.sportello.core.message.Language;
import it.sportello.knowledge.exchange.entry.Column;
import it.sportello.knowledge.exchange.entry.FactKinds;
import it.sportello.knowledge.exchange.entry.Field;
import it.sportello.knowledge.fact.Fact;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Facts as the lines of a table, one each. */
final class FactTable {
    static final String NAME = "Dati";

    private FactTable() {}

    /** The header and all lines, in the order of the names. */
    static List<List<String>> lines(List<Fact> facts) {
        List<Column> columns = columns(facts);
        Stream<List<String>> lines = facts.stream()
                .sorted(Comparator.comparing(fact -> fact.id().value()))
                .map(fact -> columns.stream().map(column -> cell(fact, column)).toList());
        return Stream.concat(Stream.of(columns.stream().map(Column::heading).toList()), lines)
                .toList();
    }

    private static List<Column> columns(List<Fact> facts) {
        Stream<Column> values = Stream.concat(
                        Stream.of(Language.ITALIAN),
                        facts.stream().flatMap(fact -> fact.value().written().keySet().stream()))
                .distinct()
                .sorted(ArticleTable.ITALIAN_FIRST)
                .map(language -> new Column(Field.VALUE, language));
        return Stream.concat(
                        Stream.of(Field.FACT, Field.LABEL, Field.KIND, Field.OFFICE, Field.FROM, Field.TO)
                                .map(Column::of),
                        values)
                .toList();
    }

    private static String cell(Fact fact, Column column) {
        return switch (column.field()) {
            case FACT -> fact.id().value();
            case LABEL -> fact.label();
            case KIND -> FactKinds.name(fact.value().kind());
            case OFFICE -> fact.owner().value();
            case FROM -> fact.validity().from().map(LocalDate::toString).orElse("");
            case TO -> fact.validity().to().map(LocalDate::toString).orElse("");
            case VALUE -> fact.value().written().getOrDefault(column.language(), "");
            default -> throw new IllegalArgumentException(column.field() + " is nothing that a fact says");
        };
    }
}
