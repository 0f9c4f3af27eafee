package it.sportello.knowledge.exchange;

import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Article.Text;
import it.sportello.knowledge.article.YearlyDays;
import it.sportello.knowledge.exchange.entry.Column;
import it.sportello.knowledge.exchange.entry.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Articles as the lines of a table: as many for each as it has questions, with the code on every line, so that the table
 * may be sorted, and the rest on the first.
 */
final class ArticleTable {
    static final String NAME = "Risposte";
    static final Comparator<Language> ITALIAN_FIRST = Comparator.comparing(
                    (Language language) -> !language.equals(Language.ITALIAN))
            .thenComparing(Language::code);

    /** Columns that stand there only where some article says something in them. */
    private static final List<Field> SELDOM = List.of(Field.YEARLY_FROM, Field.YEARLY_TO, Field.REVIEW);

    private final List<Column> columns;

    private ArticleTable(List<Column> columns) {
        this.columns = columns;
    }

    /** The header and all lines, in the order of the codes. */
    static List<List<String>> lines(List<Article> articles) {
        ArticleTable table = new ArticleTable(columns(articles));
        Stream<List<String>> lines = articles.stream()
                .sorted(Comparator.comparing(article -> article.id().value()))
                .flatMap(table::lines);
        return Stream.concat(
                        Stream.of(table.columns.stream().map(Column::heading).toList()), lines)
                .toList();
    }

    private static List<Column> columns(List<Article> articles) {
        List<Column> columns = new ArrayList<>(
                List.of(Column.of(Field.ID), Column.of(Field.OFFICE), Column.of(Field.FROM), Column.of(Field.TO)));
        SELDOM.stream()
                .filter(field -> articles.stream()
                        .anyMatch(article ->
                                !once(article, Optional.empty(), field).isEmpty()))
                .forEach(field -> columns.add(Column.of(field)));
        Stream.concat(
                        Stream.of(Language.ITALIAN),
                        articles.stream().flatMap(article -> article.texts().keySet().stream()))
                .distinct()
                .sorted(ITALIAN_FIRST)
                .forEach(language -> Stream.of(Field.TITLE, Field.EXAMPLES, Field.ANSWER)
                        .forEach(field -> columns.add(new Column(field, language))));
        return columns;
    }

    private Stream<List<String>> lines(Article article) {
        int most = article.texts().values().stream()
                .mapToInt(text -> text.examples().size())
                .max()
                .orElse(0);
        return IntStream.range(0, Math.max(1, most))
                .mapToObj(line -> columns.stream()
                        .map(column -> cell(article, column, line))
                        .toList());
    }

    private static String cell(Article article, Column column, int line) {
        Optional<Text> text = Optional.ofNullable(article.texts().get(column.language()));
        if (column.field() == Field.ID) {
            return article.id().value();
        }
        if (column.field() == Field.EXAMPLES) {
            return text.map(Text::examples)
                    .filter(examples -> line < examples.size())
                    .map(examples -> examples.get(line))
                    .orElse("");
        }
        return line > 0 ? "" : once(article, text, column.field());
    }

    private static String once(Article article, Optional<Text> text, Field field) {
        return switch (field) {
            case OFFICE -> article.owner().value();
            case FROM -> article.validity().from().map(LocalDate::toString).orElse("");
            case TO -> article.validity().to().map(LocalDate::toString).orElse("");
            case YEARLY_FROM ->
                article.validity()
                        .yearly()
                        .map(YearlyDays::first)
                        .map(YearlyDays::written)
                        .orElse("");
            case YEARLY_TO ->
                article.validity()
                        .yearly()
                        .map(YearlyDays::last)
                        .map(YearlyDays::written)
                        .orElse("");
            case REVIEW -> article.validity().review().map(LocalDate::toString).orElse("");
            case TITLE -> text.map(Text::title).orElse("");
            case ANSWER -> text.map(it -> it.answer().value()).orElse("");
            case ID, EXAMPLES, FACT, LABEL, KIND, VALUE, EXPECTED ->
                throw new IllegalArgumentException(field + " stands elsewhere");
        };
    }
}
