package it.sportello.storage.knowledge;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.fact.Fact;
import it.sportello.storage.sql.Storable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts in lower case and without accents, for sorting and searching on any server. */
public final class SearchText {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WILDCARDS = Pattern.compile("[\\\\%_]");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Beyond this no word of an article is found: the database's index of one text has an end. */
    private static final int MOST_LETTERS = 50_000;

    private static final int MOST_WORDS = 12;
    private static final int LONGEST_WORD = 40;
    private static final Map<Language, String> STEMMERS =
            Map.of(Language.ITALIAN, "italian", Language.ENGLISH, "english");

    private SearchText() {}

    /** The words somebody looks for. */
    public static String[] words(String typed) {
        return SIGNS.splitAsStream(plain(typed))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
                .distinct()
                .limit(MOST_WORDS)
                .toArray(String[]::new);
    }

    /** What the database's {@code findable} makes its index of: titles weigh most, then examples, then answers. */
    static JsonArray parts(Article article) {
        Parts parts = new Parts();
        parts.add("simple", "B", article.id().value());
        article.texts().forEach((language, text) -> parts.add(stemmer(language), "A", text.title()));
        article.texts()
                .forEach((language, text) ->
                        parts.add(stemmer(language), "C", text.answer().value()));
        article.texts()
                .forEach((language, text) -> parts.add(stemmer(language), "B", String.join(" ", text.examples())));
        return parts.all;
    }

    private static String stemmer(Language language) {
        return STEMMERS.getOrDefault(language, "simple");
    }

    private static final class Parts {
        private final JsonArray all = new JsonArray();
        private int left = MOST_LETTERS;

        private void add(String stemmer, String weight, String text) {
            String cut = text.length() > left ? text.substring(0, left) : text;
            left -= cut.length();
            String words = SIGNS.matcher(plain(cut)).replaceAll(" ");
            all.add(new JsonObject().put("as", stemmer).put("weight", weight).put("text", words));
        }
    }

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
