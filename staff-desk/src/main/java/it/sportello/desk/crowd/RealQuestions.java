package it.sportello.desk.crowd;

import it.sportello.core.crowd.OpenQuestion;
import it.sportello.core.learning.Discretion;
import it.sportello.core.learning.Lesson;
import it.sportello.knowledge.article.Limits;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Citizens' questions as an article may keep them: without what tells who asked, each wording once. */
final class RealQuestions {
    /** More wordings teach the bot little, and nobody reads them all. */
    private static final int MOST = 30;

    private static final int FEWEST_WORDS = 3;

    private final List<String> distinct;

    RealQuestions(List<OpenQuestion> questions) {
        Map<String, String> byKey = new LinkedHashMap<>();
        questions.forEach(question -> {
            String masked = masked(question);
            String key = Lesson.keyOf(masked);
            if (!key.isEmpty()) {
                byKey.putIfAbsent(key, masked);
            }
        });
        this.distinct = List.copyOf(byKey.values());
    }

    private static String masked(OpenQuestion question) {
        return Discretion.mask(question.words().value().replaceAll("\\s+", " ").strip());
    }

    List<String> examples() {
        return distinct.stream()
                .filter(question -> question.length() <= Limits.LONGEST_EXAMPLE)
                .limit(MOST)
                .toList();
    }

    /** The shortest that is a sentence, cut at a word where it is too long. */
    String title() {
        String chosen = distinct.stream()
                .filter(question -> question.split(" ", -1).length >= FEWEST_WORDS)
                .min(Comparator.comparingInt(String::length))
                .or(() -> distinct.stream().findFirst())
                .orElse("…");
        if (chosen.length() <= Limits.LONGEST_TITLE) {
            return chosen;
        }
        int end = chosen.lastIndexOf(' ', Limits.LONGEST_TITLE - 1);
        return chosen.substring(0, end > 0 ? end : Limits.LONGEST_TITLE - 1) + "…";
    }
}
