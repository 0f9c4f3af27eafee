package it.sportello.knowledge.catalogue;

import static it.sportello.knowledge.article.Invented.got;

import io.vertx.core.Future;
import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.KeptArticle.Place;
import it.sportello.knowledge.catalogue.Wanted.Today;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/** {@link Catalogue} in memory. */
public final class InMemoryCatalogue implements Catalogue {
    private static final Set<String> SAY_NOTHING =
            Set.of("di", "il", "la", "per", "del", "della", "che", "come", "un", "una", "the", "of", "to", "a", "and");
    private static final double ALIKE = 0.35;
    private static final int MOST_ALIKE = 5;
    private static final int TITLE = 3;
    private static final int EXAMPLE = 2;
    private static final int ANSWER = 1;

    private record Word(int weight, ALGORITHM stemmer, String text) {
        boolean is(String wanted) {
            return text.startsWith(wanted) || stem(stemmer, text).equals(stem(stemmer, wanted));
        }
    }

    private final Articles articles;

    public InMemoryCatalogue(Articles articles) {
        this.articles = Objects.requireNonNull(articles, "articles");
    }

    @Override
    public Future<Found> look(Wanted wanted) {
        List<String> asked = words(wanted.words()).toList();
        if (asked.isEmpty() && !wanted.words().isBlank()) {
            return Future.succeededFuture(new Found(List.of(), 0));
        }
        List<String> saying =
                asked.stream().filter(word -> !SAY_NOTHING.contains(word)).toList();
        List<KeptArticle> all = got(articles.search("", Integer.MAX_VALUE, 0));
        List<KeptArticle> fitting = all.stream()
                .filter(kept -> passes(kept, wanted.filters(), wanted.today()))
                .toList();
        List<KeptArticle> found = found(fitting, knownWords(all), saying.isEmpty() ? asked : saying);
        List<KeptArticle> part =
                found.stream().skip(wanted.offset()).limit(wanted.limit()).toList();
        return Future.succeededFuture(new Found(part, found.size()));
    }

    private static List<KeptArticle> found(List<KeptArticle> all, Set<String> known, List<String> asked) {
        List<BiPredicate<Word, Integer>> ways = new ArrayList<>();
        ways.add((word, n) -> word.is(asked.get(n)));
        Predicate<KeptArticle> itself = kept -> count(kept, asked, ways.get(0), ANSWER) == asked.size();
        if (all.stream().filter(itself).count() < FEW) {
            List<Set<String>> alike =
                    asked.stream().map(word -> alike(word, known)).toList();
            ways.add((word, n) -> ways.get(0).test(word, n) || alike.get(n).contains(word.text()));
        }
        BiPredicate<Word, Integer> is = ways.get(ways.size() - 1);
        return all.stream()
                .filter(kept -> count(kept, asked, is, ANSWER) == asked.size())
                .sorted(Comparator.comparing(itself::test)
                        .thenComparing(kept -> count(kept, asked, is, TITLE))
                        .thenComparing(kept -> count(kept, asked, is, EXAMPLE))
                        .reversed())
                .toList();
    }

    /** How many of the words stand in parts of that weight or more. */
    private static long count(KeptArticle kept, List<String> asked, BiPredicate<Word, Integer> is, int weight) {
        return IntStream.range(0, asked.size())
                .filter(n -> words(kept.article()).anyMatch(word -> word.weight() >= weight && is.test(word, n)))
                .count();
    }

    private static Set<String> knownWords(List<KeptArticle> all) {
        return all.stream()
                .flatMap(kept -> words(kept.article()))
                .map(Word::text)
                .collect(Collectors.toSet());
    }

    private static boolean passes(KeptArticle kept, Filters filters, Today today) {
        Article article = kept.article();
        return filters.owner().map(article.owner()::equals).orElse(true)
                && filters.stage().map(stage(kept)::equals).orElseGet(() -> !kept.isArchived())
                && filters.language().map(article.texts()::containsKey).orElse(true)
                && filters.freshness()
                        .map(freshness -> is(kept, freshness, today))
                        .orElse(true);
    }

    private static Stage stage(KeptArticle kept) {
        if (kept.place() != Place.OPEN) {
            return Stage.valueOf(kept.place().name());
        }
        if (kept.published().isEmpty()) {
            return Stage.DRAFT;
        }
        return kept.isPublished() ? Stage.PUBLISHED : Stage.CHANGED;
    }

    private static boolean is(KeptArticle kept, Freshness freshness, Today today) {
        Optional<LocalDate> last = kept.article().validity().to();
        return switch (freshness) {
            case NEW -> kept.saved().isAfter(today.now().minus(Freshness.LATELY));
            case OLD -> kept.saved().isBefore(today.now().minus(Freshness.LONG));
            case EXPIRED -> last.filter(today.date()::isAfter).isPresent();
            case EXPIRING ->
                last.filter(day -> !day.isBefore(today.date())
                                && !day.isAfter(today.date().plusDays(Freshness.SOON_DAYS)))
                        .isPresent();
            case NOT_YET ->
                kept.article().validity().from().filter(today.date()::isBefore).isPresent();
        };
    }

    private static Stream<Word> words(Article article) {
        List<Word> words = new ArrayList<>();
        words(article.id().value()).forEach(word -> words.add(new Word(EXAMPLE, ALGORITHM.ITALIAN, word)));
        article.texts().forEach((language, text) -> {
            ALGORITHM stemmer = language.equals(Language.ENGLISH) ? ALGORITHM.ENGLISH : ALGORITHM.ITALIAN;
            words(text.title()).forEach(word -> words.add(new Word(TITLE, stemmer, word)));
            words(String.join(" ", text.examples())).forEach(word -> words.add(new Word(EXAMPLE, stemmer, word)));
            words(text.answer().value()).forEach(word -> words.add(new Word(ANSWER, stemmer, word)));
        });
        return words.stream();
    }

    private static Stream<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty());
    }

    private static Set<String> alike(String typed, Set<String> known) {
        return known.stream()
                .filter(word -> typed.length() >= 4
                        && word.length() >= typed.length() - 2
                        && word.length() <= typed.length() + 3
                        && likeness(typed, word) >= ALIKE)
                .sorted(Comparator.comparingDouble((String word) -> likeness(typed, word))
                        .reversed())
                .limit(MOST_ALIKE)
                .collect(Collectors.toSet());
    }

    private static double likeness(String one, String other) {
        Set<String> shared = threes(one);
        Set<String> all = threes(one);
        shared.retainAll(threes(other));
        all.addAll(threes(other));
        return (double) shared.size() / all.size();
    }

    private static Set<String> threes(String word) {
        String padded = "  " + word + " ";
        return IntStream.range(0, padded.length() - 2)
                .mapToObj(at -> padded.substring(at, at + 3))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String stem(ALGORITHM stemmer, String word) {
        return new SnowballStemmer(stemmer).stem(word).toString();
    }
}
