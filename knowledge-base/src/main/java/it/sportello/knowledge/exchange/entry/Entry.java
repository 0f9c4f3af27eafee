package it.sportello.knowledge.exchange.entry;

import it.sportello.core.message.Language;
import it.sportello.knowledge.exchange.remark.Remark;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a file says of one article, one fact or one gold question, unchecked.
 *
 * @param line where it begins
 * @param isWhole whether what it does not say is to go; otherwise that stays as it was, and only a column without a text
 *     in it wants the text gone
 * @param columns what stands in each, in the order of the lines
 * @param besides all that an article has beside its texts; empty where the form says it in columns, and then what has
 *     no column stays
 * @param remarks what was wrong with it while it was read
 */
public record Entry(
        int line, boolean isWhole, Map<Column, List<Said>> columns, Optional<Besides> besides, List<Remark> remarks) {
    public Entry {
        Map<Column, List<Said>> copy = new LinkedHashMap<>();
        columns.forEach((column, texts) -> copy.put(column, List.copyOf(texts)));
        columns = Collections.unmodifiableMap(copy);
        Objects.requireNonNull(besides, "besides");
        remarks = List.copyOf(remarks);
    }

    /** In a form that says texts only. */
    public Entry(int line, boolean isWhole, Map<Column, List<Said>> columns, List<Remark> remarks) {
        this(line, isWhole, columns, Optional.empty(), remarks);
    }

    /** Whether what was kept there gives way to what the file says, even where that is nothing. */
    public boolean decides(Column column) {
        return isWhole || columns.containsKey(column);
    }

    public boolean decides(Field field) {
        return decides(Column.of(field));
    }

    public List<Said> all(Column column) {
        return columns.getOrDefault(column, List.of());
    }

    /** The first text there. */
    public Optional<Said> one(Field field) {
        return one(Column.of(field));
    }

    public Optional<Said> one(Column column) {
        return all(column).stream().findFirst();
    }

    /** Whether it speaks of a fact. */
    public boolean isFact() {
        return columns.containsKey(Column.of(Field.FACT));
    }

    /** Whether it is a gold question. */
    public boolean isGold() {
        return columns.containsKey(Column.of(Field.EXPECTED));
    }

    /** The languages that it has a column for. */
    public Stream<Language> languages() {
        return columns.keySet().stream()
                .filter(column -> column.field().isSpoken())
                .map(Column::language)
                .distinct();
    }
}
