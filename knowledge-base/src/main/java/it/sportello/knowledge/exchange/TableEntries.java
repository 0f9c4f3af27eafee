package it.sportello.knowledge.exchange;

import it.sportello.knowledge.exchange.entry.Column;
import it.sportello.knowledge.exchange.entry.Entry;
import it.sportello.knowledge.exchange.entry.Field;
import it.sportello.knowledge.exchange.entry.Said;
import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.exchange.remark.Remark.Kind;
import it.sportello.knowledge.exchange.table.Line;
import it.sportello.knowledge.exchange.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the entries of a table. An article takes as many lines as it has questions: lines of the same code, or else of
 * the same title, belong together, and so does a line that names neither to the one above it.
 */
final class TableEntries {
    private static final Column ID = Column.of(Field.ID);
    private static final Column TITLE = Column.of(Field.TITLE);
    private static final Column ANSWER = Column.of(Field.ANSWER);

    private final Header header;
    private final boolean isNameless;
    private final Map<String, Collected> byKey = new LinkedHashMap<>();
    private Optional<Collected> above = Optional.empty();

    /** An entry while its lines are being collected. */
    private static final class Collected {
        private final int line;
        private final Map<Column, List<Said>> columns = new LinkedHashMap<>();
        private final List<Remark> remarks = new ArrayList<>();

        Collected(int line, Header header) {
            this.line = line;
            header.columns().forEach(known -> known.ifPresent(column -> columns.put(column, new ArrayList<>())));
        }

        void add(Column column, Said said) {
            List<Said> texts = columns.computeIfAbsent(column, one -> new ArrayList<>());
            if (column.field() == Field.EXAMPLES) {
                said.text()
                        .lines()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .forEach(text -> texts.add(new Said(said.line(), text)));
            } else if (texts.isEmpty()) {
                texts.add(said);
            } else if (!texts.get(0).text().equals(said.text())) {
                remarks.add(Remark.of(
                        said.line(), Kind.SAID_TWICE, said.text(), texts.get(0).text()));
            }
        }

        Stream<Said> texts(Column column) {
            return columns.getOrDefault(column, List.of()).stream();
        }

        Entry entry() {
            return new Entry(line, false, columns, remarks);
        }
    }

    private TableEntries(Header header) {
        this.header = header;
        this.isNameless = !header.has(Field.ID) && !header.has(Field.TITLE);
    }

    static List<Entry> of(Table table, Header header) {
        TableEntries entries = new TableEntries(header);
        table.lines().stream()
                .filter(line -> line.number() > header.line().number())
                .forEach(entries::read);
        return entries.byKey.values().stream().map(Collected::entry).toList();
    }

    private void read(Line line) {
        Collected entry = collected(line);
        above = Optional.of(entry);
        for (int at = 0; at < header.columns().size(); at++) {
            String text = line.cell(at);
            header.columns()
                    .get(at)
                    .filter(column -> !text.isEmpty())
                    .ifPresent(column -> entry.add(column, new Said(line.number(), text)));
        }
    }

    private Collected collected(Line line) {
        return key(line)
                .map(key -> byKey.computeIfAbsent(key, fresh -> new Collected(line.number(), header)))
                .or(() -> above)
                .orElseGet(() -> byKey.computeIfAbsent("", fresh -> new Collected(line.number(), header)));
    }

    /** What tells its article; empty where it goes on with the one above. */
    private Optional<String> key(Line line) {
        if (header.isOfLines()) {
            return Optional.of("line " + line.number());
        }
        return text(line, ID)
                .map(text -> "id " + text)
                .or(() -> unlikeAbove(line, TITLE).map(text -> "title " + text.toLowerCase(Locale.ROOT)))
                .or(() -> unlikeAbove(line, ANSWER).filter(text -> isNameless).map(text -> "line " + line.number()));
    }

    private Optional<String> unlikeAbove(Line line, Column column) {
        Optional<String> said = above.stream()
                .flatMap(entry -> entry.texts(column))
                .map(Said::text)
                .findFirst();
        return text(line, column).filter(text -> said.isEmpty() || !said.get().equalsIgnoreCase(text));
    }

    private Optional<String> text(Line line, Column column) {
        int at = header.columns().indexOf(Optional.of(column));
        return at < 0 ? Optional.empty() : Optional.of(line.cell(at)).filter(text -> !text.isEmpty());
    }
}
