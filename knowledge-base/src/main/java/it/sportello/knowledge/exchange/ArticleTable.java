package it.sportello.knowledge.exchange;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Source;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Article.Text;
import it.sportello.knowledge.article.References;
import it.sportello.knowledge.article.YearlyDays;
import it.sportello.knowledge.exchange.entry.Column;
import it.sportello.knowledge.exchange.entry.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private static final List<Field> SELDOM = List.of(
            Field.YEARLY_FROM,
            Field.YEARLY_TO,
            Field.REVIEW,
            Field.RELATED,
            Field.SOURCE,
            Field.SOURCE_ADDRESS,
            Field.SOURCE_DAY);

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
                .forEach(language -> spoken(articles, language).forEach(columns::add));
        return columns;
    }

    /** A column for each channel on which some article says something else. */
    private static Stream<Column> spoken(List<Article> articles, Language language) {
        Stream<Column> variants = articles.stream()
                .flatMap(article -> Stream.ofNullable(article.texts().get(language)))
                .flatMap(text -> text.variants().keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(ChannelName::value))
                .map(channel -> Column.variant(language, channel));
        return Stream.concat(
                Stream.of(Field.TITLE, Field.EXAMPLES, Field.ANSWER).map(field -> new Column(field, language)),
                variants);
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
        if (line > 0) {
            return "";
        }
        return column.channel()
                .map(channel -> variant(text, channel))
                .orElseGet(() -> once(article, text, column.field()));
    }

    private static String variant(Optional<Text> text, ChannelName channel) {
        return text.flatMap(one -> Optional.ofNullable(one.variants().get(channel)))
                .map(Markdown::value)
                .orElse("");
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
            case RELATED, SOURCE, SOURCE_ADDRESS, SOURCE_DAY -> reference(article.references(), field);
            case ID, EXAMPLES, VARIANT, FACT, LABEL, KIND, VALUE, EXPECTED ->
                throw new IllegalArgumentException(field + " stands elsewhere");
        };
    }

    private static String reference(References references, Field field) {
        if (field == Field.RELATED) {
            return references.related().stream().map(ArticleId::value).collect(Collectors.joining(" "));
        }
        Optional<Source> source = references.source();
        Optional<String> said = field == Field.SOURCE
                ? source.map(Source::name)
                : field == Field.SOURCE_ADDRESS
                        ? source.flatMap(Source::address)
                        : source.flatMap(Source::asOf).map(LocalDate::toString);
        return said.orElse("");
    }
}
