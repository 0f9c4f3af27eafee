package it.sportello.knowledge.collision;

import it.sportello.core.learning.Lesson;
import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.collision.Twin.Closeness;
import it.sportello.knowledge.collision.Twin.Place;
import it.sportello.knowledge.spelling.PlainWords;
import it.sportello.knowledge.spelling.Stems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Finds twins in a whole knowledge base, in time that grows with the number of examples: each example is filed under its
 * stems, and under its stems without each one of them.
 */
public final class Twins {
    /** With fewer words, one more makes another question of it. */
    private static final int ENOUGH_WORDS = 4;

    private final Map<Set<String>, List<Filed>> filed = new HashMap<>();
    private final Map<String, Twin> found = new LinkedHashMap<>();

    private record Filed(Place place, Set<String> stems) {}

    private Twins() {}

    /** The nearest first, one for each two articles and language; at most so many. It takes a moment of processor time. */
    public static List<Twin> in(List<Article> articles, int limit) {
        Twins twins = new Twins();
        for (Article article : articles) {
            article.texts().forEach((language, text) -> twins.file(article, language, text));
        }
        twins.match();
        return twins.found.values().stream()
                .sorted(Comparator.comparing(Twin::closeness))
                .limit(limit)
                .toList();
    }

    private void file(Article article, Language language, Article.Text text) {
        UnaryOperator<String> stemmer = new Stems(language).stemmer();
        for (String example : text.examples()) {
            Set<String> stems = new TreeSet<>();
            PlainWords.of(example).forEach(word -> stems.add(stemmer.apply(word)));
            Place place = new Place(article.id(), text.title(), language, example);
            if (!stems.isEmpty()) {
                filed.computeIfAbsent(stems, same -> new ArrayList<>()).add(new Filed(place, stems));
            }
        }
    }

    private void match() {
        for (List<Filed> same : filed.values()) {
            for (int i = 0; i < same.size(); i++) {
                for (Filed other : same.subList(i + 1, Math.min(same.size(), i + 1 + ENOUGH_NEIGHBOURS))) {
                    note(same.get(i), other, sameWords(same.get(i), other));
                }
            }
        }
        filed.forEach(this::matchWithOneLess);
    }

    /** A question that stands in a hundred articles need not be told a hundred times a hundred times. */
    private static final int ENOUGH_NEIGHBOURS = 20;

    private static Closeness sameWords(Filed one, Filed other) {
        return Lesson.keyOf(one.place.example()).equals(Lesson.keyOf(other.place.example()))
                ? Closeness.EQUAL
                : Closeness.SAME_WORDS;
    }

    private void matchWithOneLess(Set<String> stems, List<Filed> longer) {
        if (stems.size() <= ENOUGH_WORDS) {
            return;
        }
        for (String left : stems) {
            Set<String> fewer = new TreeSet<>(stems);
            fewer.remove(left);
            filed.getOrDefault(fewer, List.of()).stream()
                    .limit(ENOUGH_NEIGHBOURS)
                    .forEach(shorter -> note(shorter, longer.get(0), Closeness.ONE_WORD_MORE));
        }
    }

    private void note(Filed one, Filed other, Closeness closeness) {
        boolean elsewhere = !one.place.article().equals(other.place.article());
        boolean spokenAlike = one.place.language().equals(other.place.language());
        if (!elsewhere || !spokenAlike) {
            return;
        }
        boolean inOrder =
                one.place.article().value().compareTo(other.place.article().value()) < 0;
        Twin twin = inOrder ? new Twin(closeness, one.place, other.place) : new Twin(closeness, other.place, one.place);
        String pair = twin.one().article() + " " + twin.other().article() + " "
                + twin.one().language();
        found.merge(pair, twin, (kept, more) -> kept.closeness().compareTo(more.closeness()) <= 0 ? kept : more);
    }
}
