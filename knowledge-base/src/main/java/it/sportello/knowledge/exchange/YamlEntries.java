package it.sportello.knowledge.exchange;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.exchange.entry.Besides;
import it.sportello.knowledge.exchange.entry.Brought;
import it.sportello.knowledge.exchange.entry.Column;
import it.sportello.knowledge.exchange.entry.Entry;
import it.sportello.knowledge.exchange.entry.Field;
import it.sportello.knowledge.exchange.entry.OfficeEntry;
import it.sportello.knowledge.exchange.entry.Said;
import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.exchange.remark.Remark.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the entries of a YAML file in the form in which we write it. It says all of an article: what is absent goes. */
final class YamlEntries {
    private static final Map<String, Field> KEYS = Map.of(
            "id", Field.ID,
            "title", Field.TITLE,
            "office", Field.OFFICE,
            "valid-from", Field.FROM,
            "valid-to", Field.TO,
            "every-year-from", Field.YEARLY_FROM,
            "every-year-to", Field.YEARLY_TO,
            "review-by", Field.REVIEW,
            "examples", Field.EXAMPLES,
            "answer", Field.ANSWER);
    private static final Map<String, Field> FACT_KEYS = Map.of(
            "id", Field.FACT,
            "label", Field.LABEL,
            "kind", Field.KIND,
            "office", Field.OFFICE,
            "valid-from", Field.FROM,
            "valid-to", Field.TO,
            "value", Field.VALUE);
    private static final Map<String, Field> GOLD_KEYS = Map.of("question", Field.EXAMPLES, "expected", Field.EXPECTED);
    private static final String FACTS = "facts";
    private static final String GOLD = "gold";
    private static final String OFFICES = "offices";
    private static final String ARTICLES = "articles";
    private static final int LONGEST_NAME = 100;

    private final List<OfficeEntry> offices = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    static Brought of(Node file) {
        YamlEntries read = new YamlEntries();
        YamlTree.map(file).forEach(read::list);
        return new Brought(read.offices, read.entries, read.remarks);
    }

    private void list(String key, Node node) {
        Optional<Consumer<Node>> each = reading(key);
        if (each.isEmpty()) {
            remarks.add(Remark.of(YamlTree.line(node), Kind.UNKNOWN_COLUMN, key));
            return;
        }
        YamlTree.list(node)
                .ifPresentOrElse(
                        all -> all.forEach(each.get()),
                        () -> remarks.add(Remark.of(YamlTree.line(node), Kind.WRONG_SHAPE, key)));
    }

    private Optional<Consumer<Node>> reading(String key) {
        return switch (key) {
            case OFFICES -> Optional.of(this::office);
            case ARTICLES -> Optional.of(node -> entry(node, KEYS, Optional.empty()));
            case FACTS -> Optional.of(node -> entry(node, FACT_KEYS, Optional.of(Field.FACT)));
            case GOLD -> Optional.of(node -> entry(node, GOLD_KEYS, Optional.of(Field.EXPECTED)));
            default -> Optional.empty();
        };
    }

    private void office(Node node) {
        Map<String, Node> form = YamlTree.map(node);
        String id = Optional.ofNullable(form.get("id")).flatMap(YamlTree::text).orElse("");
        Map<Language, String> names = new LinkedHashMap<>();
        Optional.ofNullable(form.get("name"))
                .map(YamlTree::map)
                .orElse(Map.of())
                .forEach((code, name) -> Language.ofTag(code)
                        .ifPresent(language -> YamlTree.text(name)
                                .map(YamlEntries::clean)
                                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_NAME)
                                .ifPresent(text -> names.put(language, text))));
        if (!ArticleId.isValid(id) || names.isEmpty()) {
            remarks.add(Remark.of(YamlTree.line(node), Kind.BAD_OFFICE, id));
            return;
        }
        offices.add(new OfficeEntry(YamlTree.line(node), new Office(new OfficeId(id), names)));
    }

    /** @param mark the column that tells what kind of entry it is, even where nothing stands in it */
    private void entry(Node node, Map<String, Field> keys, Optional<Field> mark) {
        Map<Column, List<Said>> columns = new LinkedHashMap<>();
        mark.ifPresent(field -> columns.put(Column.of(field), new ArrayList<>()));
        List<Remark> wrong = new ArrayList<>();
        YamlTree.map(node)
                .forEach((key, value) -> Optional.ofNullable(keys.get(key))
                        .ifPresentOrElse(
                                field -> read(field, value, columns, wrong),
                                () -> stranger(key, value, mark.isEmpty(), wrong)));
        Optional<Besides> besides =
                mark.isPresent() ? Optional.empty() : Optional.of(new YamlBesides(wrong).read(YamlTree.map(node)));
        entries.add(new Entry(YamlTree.line(node), true, columns, besides, wrong));
    }

    private static void stranger(String key, Node value, boolean isArticle, List<Remark> wrong) {
        if (!isArticle || !YamlBesides.KEYS.contains(key)) {
            wrong.add(Remark.of(YamlTree.line(value), Kind.WRONG_SHAPE, key));
        }
    }

    private static void read(Field field, Node value, Map<Column, List<Said>> columns, List<Remark> wrong) {
        if (!field.isSpoken()) {
            add(Column.of(field), value, columns, wrong);
            return;
        }
        Map<String, Node> spoken = YamlTree.map(value);
        if (spoken.isEmpty()) {
            wrong.add(Remark.of(YamlTree.line(value), Kind.WRONG_SHAPE, field.heading()));
        }
        spoken.forEach((code, texts) -> Language.ofTag(code)
                .ifPresentOrElse(
                        language -> add(new Column(field, language), texts, columns, wrong),
                        () -> wrong.add(Remark.of(YamlTree.line(texts), Kind.WRONG_SHAPE, code))));
    }

    private static void add(Column column, Node value, Map<Column, List<Said>> columns, List<Remark> wrong) {
        List<Said> texts = columns.computeIfAbsent(column, one -> new ArrayList<>());
        List<Node> nodes =
                column.field() == Field.EXAMPLES ? YamlTree.list(value).orElse(List.of(value)) : List.of(value);
        for (Node node : nodes) {
            YamlTree.text(node)
                    .map(YamlEntries::clean)
                    .ifPresentOrElse(
                            text -> texts.add(new Said(YamlTree.line(node), text)),
                            () -> wrong.add(Remark.of(
                                    YamlTree.line(node),
                                    Kind.WRONG_SHAPE,
                                    column.field().heading())));
        }
        texts.removeIf(said -> said.text().isEmpty());
    }

    private static String clean(String text) {
        return new Words(text.replace("\r\n", "\n")).value().strip();
    }
}
