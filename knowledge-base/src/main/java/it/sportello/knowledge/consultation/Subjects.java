package it.sportello.knowledge.consultation;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.spelling.PlainWords;
import it.sportello.knowledge.spelling.Stems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What the articles of a release speak of in one language: the words of their titles, examples and answers. */
final class Subjects {
    /** Keeps a word that every article uses from weighing nothing, and one that none uses from weighing without end. */
    private static final double SMOOTHING = 0.5;

    private final Stems stems;
    private final Map<ArticleId, Set<String>> words = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, Integer> titles = new HashMap<>();

    Subjects(List<Article> articles, Language language) {
        this.stems = new Stems(language);
        Map<String, String> stemOf = new HashMap<>();
        UnaryOperator<String> stemmer = stems.stemmer();
        Function<String, List<String>> read = written -> PlainWords.of(written).stream()
                .map(word -> stemOf.computeIfAbsent(word, stemmer))
                .toList();
        for (Article article : articles) {
            Article.Text text = article.texts().get(language);
            if (text != null) {
                Set<String> used = Set.copyOf(read.apply(everything(text)));
                words.put(article.id(), used);
                used.forEach(stem -> uses.merge(stem, 1, Integer::sum));
                read.apply(text.title()).stream().distinct().forEach(stem -> titles.merge(stem, 1, Integer::sum));
            }
        }
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
        Set<String> used = words.getOrDefault(article, Set.of());
        List<String> asked = stems.of(message).stream().distinct().toList();
        double all = asked.stream().mapToDouble(this::weight).sum();
        double spokenOf =
                asked.stream().filter(used::contains).mapToDouble(this::weight).sum();
        return all > 0 ? spokenOf / all : 0;
    }

    /** Whether a message is no more than one word, by which several articles are called; what all use says nothing. */
    boolean isSharedName(List<String> message) {
        List<String> asked = stems.of(message).stream()
                .distinct()
                .filter(stem -> uses.getOrDefault(stem, 0) * 2 < words.size())
                .toList();
        return asked.size() == 1 && titles.getOrDefault(asked.get(0), 0) > 1;
    }

    private double weight(String stem) {
        return Math.log((words.size() + 1) / (uses.getOrDefault(stem, 0) + SMOOTHING));
    }
}
