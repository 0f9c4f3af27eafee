package it.sportello.knowledge.exchange;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.exchange.entry.Field;
import it.sportello.knowledge.exchange.entry.OfficeEntry;
import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.exchange.remark.Remark.Kind;
import it.sportello.knowledge.exchange.table.Line;
import it.sportello.knowledge.exchange.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The sheet of the offices in a workbook: a code, and a name in each language whose code heads the column. */
final class OfficeTable {
    static final String NAME = "Uffici";
    private static final Set<String> NAMES = Set.of("uffici", "offices");
    private static final Comparator<Language> ITALIAN_FIRST = Comparator.comparing(
                    (Language language) -> !language.equals(Language.ITALIAN))
            .thenComparing(Language::code);

    private OfficeTable() {}

    static boolean is(Table table) {
        return NAMES.contains(table.name().strip().toLowerCase(Locale.ROOT));
    }

    static void read(Table table, List<OfficeEntry> offices, List<Remark> remarks) {
        List<Line> lines = table.lines();
        for (Line line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            Map<Language, String> names = names(lines.get(0), line);
            if (ArticleId.isValid(line.cell(0)) && !names.isEmpty()) {
                offices.add(new OfficeEntry(line.number(), new Office(new OfficeId(line.cell(0)), names)));
            } else {
                remarks.add(Remark.of(line.number(), Kind.BAD_OFFICE, line.cell(0)));
            }
        }
    }

    private static Map<Language, String> names(Line header, Line line) {
        Map<Language, String> names = new LinkedHashMap<>();
        for (int at = 1; at < line.cells().size(); at++) {
            String name = line.cell(at);
            Language.ofTag(header.cell(at).toLowerCase(Locale.ROOT))
                    .filter(language -> !name.isEmpty())
                    .ifPresent(language -> names.put(language, name));
        }
        return names;
    }

    static List<List<String>> lines(List<Office> offices) {
        List<Language> languages = offices.stream()
                .flatMap(office -> office.names().keySet().stream())
                .distinct()
                .sorted(ITALIAN_FIRST)
                .toList();
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                Stream.concat(Stream.of(Field.ID.heading()), languages.stream().map(Language::code))
                        .toList());
        offices.forEach(office -> lines.add(Stream.concat(
                        Stream.of(office.id().value()),
                        languages.stream().map(language -> office.names().getOrDefault(language, "")))
                .toList()));
        return lines;
    }
}
