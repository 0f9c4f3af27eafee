package it.sportello.storage.knowledge;

import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.fact.Fact;
import it.sportello.storage.sql.Storable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts in lower case and without accents, for sorting and searching on any server. */
public final class SearchText {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WILDCARDS = Pattern.compile("[\\\\%_]");

    private SearchText() {}

    /** All that an article is found by; line breaks keep words of different texts apart. */
    static String of(Article article) {
        Stream<String> texts = article.texts().values().stream()
                .flatMap(text -> Stream.concat(Stream.of(text.title()), text.examples().stream()));
        return Stream.concat(Stream.of(article.id().value()), texts)
                .map(SearchText::plain)
                .collect(Collectors.joining("\n"));
    }

    /** All that a fact is found by. */
    static String of(Fact fact) {
        Stream<String> texts =
                Stream.concat(Stream.of(fact.id().value(), fact.label()), fact.value().written().values().stream());
        return texts.map(SearchText::plain).collect(Collectors.joining("\n"));
    }

    static String order(Article article) {
        return plain(article.title(Language.ITALIAN));
    }

    /** One LIKE pattern for each word; none for an empty search. */
    public static String[] patterns(String words) {
        return BLANKS.splitAsStream(plain(words).strip())
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + WILDCARDS.matcher(word).replaceAll("\\\\$0") + "%")
                .toArray(String[]::new);
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(Storable.text(text), Normalizer.Form.NFKD);
        return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
