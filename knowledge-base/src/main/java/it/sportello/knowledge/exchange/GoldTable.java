package it.sportello.knowledge.exchange;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.knowledge.exchange.entry.Column;
import it.sportello.knowledge.exchange.entry.Field;
import it.sportello.knowledge.gold.GoldQuestion;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Gold questions as the lines of a table, one each, in the column of their language. */
final class GoldTable {
    static final String NAME = "Prove";

    private static final Comparator<GoldQuestion> BY_WORDS = Comparator.comparing(
                    GoldQuestion::language, ArticleTable.ITALIAN_FIRST)
            .thenComparing(question -> question.words().value());

    private GoldTable() {}

    /** The header and all lines. */
    static List<List<String>> lines(List<GoldQuestion> questions) {
        List<Language> languages = Stream.concat(
                        Stream.of(Language.ITALIAN), questions.stream().map(GoldQuestion::language))
                .distinct()
                .sorted(ArticleTable.ITALIAN_FIRST)
                .toList();
        Stream<String> heads = languages.stream().map(language -> new Column(Field.EXAMPLES, language).heading());
        Stream<List<String>> lines = questions.stream().sorted(BY_WORDS).map(question -> line(question, languages));
        return Stream.concat(
                        Stream.of(Stream.concat(heads, Stream.of(Field.EXPECTED.heading()))
                                .toList()),
                        lines)
                .toList();
    }

    private static List<String> line(GoldQuestion question, List<Language> languages) {
        Stream<String> words = languages.stream()
                .map(language ->
                        question.language().equals(language) ? question.words().value() : "");
        return Stream.concat(
                        words,
                        Stream.of(question.expected().map(ArticleId::value).orElse("")))
                .toList();
    }
}
