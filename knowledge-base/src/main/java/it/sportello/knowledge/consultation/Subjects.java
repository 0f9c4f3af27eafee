package it.sportello.knowledge.consultation;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.spelling.PlainWords;
import it.sportello.knowledge.spelling.Stems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What the articles of a release speak of in one language: the words of their titles, examples and answers. */
final class Subjects {
    /** Keeps a word that every article uses from weighing nothing, and one that none uses from weighing without end. */
    private static final double SMOOTHING = 0.5;

    /** What one article speaks of: the stems of all its words, and those of its title. */
    private record Spoken(Article.Text text, Set<String> words, Set<String> title) {}

    private final Stems stems;
    private final Map<ArticleId, Spoken> spoken = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, Integer> titles = new HashMap<>();

    Subjects(List<Article> articles, Language language) {
        this(articles, language, Map.of());
    }

    private Subjects(List<Article> articles, Language language, Map<ArticleId, Spoken> known) {
        this.stems = new Stems(language);
        Map<String, String> stemOf = new HashMap<>();
        UnaryOperator<String> stemmer = stems.stemmer();
        Function<String, Set<String>> read = written -> PlainWords.of(written).stream()
                .map(word -> stemOf.computeIfAbsent(word, stemmer))
                .collect(Collectors.toUnmodifiableSet());
        for (Article article : articles) {
            Optional.ofNullable(article.texts().get(language))
                    .ifPresent(text -> add(
                            article.id(),
                            Optional.ofNullable(known.get(article.id()))
                                    .filter(one -> one.text().equals(text))
                                    .orElseGet(() ->
                                            new Spoken(text, read.apply(everything(text)), read.apply(text.title())))));
        }
    }

    private void add(ArticleId article, Spoken one) {
        spoken.put(article, one);
        one.words().forEach(stem -> uses.merge(stem, 1, Integer::sum));
        one.title().forEach(stem -> titles.merge(stem, 1, Integer::sum));
    }

    /** Those of the release that follows: only what was written since is read. */
    Subjects next(List<Article> articles, Language language) {
        return new Subjects(articles, language, spoken);
    }

    private static String everything(Article.Text text) {
        return String.join(
                " ",
                text.title(),
                String.join(" ", text.examples()),
                text.answer().value());
    }

    /** How much of a message an article speaks of, 0 to 1; a word that few articles use counts more. */
    double share(ArticleId article, List<String> message) {
        Set<String> used =
                Optional.ofNullable(spoken.get(article)).map(Spoken::words).orElse(Set.of());
        List<String> asked = stems.of(message).stream().distinct().toList();
        double all = asked.stream().mapToDouble(this::weight).sum();
        double spokenOf =
                asked.stream().filter(used::contains).mapToDouble(this::weight).sum();
        return all > 0 ? spokenOf / all : 0;
    }

    /** Whether a message is no more than one word, by which several articles are called; what all use says nothing. */
    boolean isSharedName(List<String> message) {
        List<String> asked = message.stream()
                .map(stems.stemmer())
                .filter(stem -> uses.getOrDefault(stem, 0) * 2 < spoken.size())
                .distinct()
                .limit(2)
                .toList();
        return asked.size() == 1 && titles.getOrDefault(asked.get(0), 0) > 1;
    }

    private double weight(String stem) {
        return Math.log((spoken.size() + 1) / (uses.getOrDefault(stem, 0) + SMOOTHING));
    }
}
