package it.sportello.desk.crowd;

import it.sportello.core.learning.Lesson;
import it.sportello.knowledge.grouping.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What shows a group at a glance. */
final class Others {
    private static final int SHOWN = 2;
    private static final int TELLING_WORD = 4;
    private static final int MOST_WORDS = 3;

    private Others() {}

    /** Some questions of it in other words than the first. */
    static List<Map<String, Object>> of(Group group) {
        Map<String, Boolean> known = new HashMap<>();
        known.put(Lesson.keyOf(group.first().words().value()), true);
        List<Map<String, Object>> others = new ArrayList<>();
        group.questions().forEach(question -> {
            String key = Lesson.keyOf(question.words().value());
            if (others.size() < SHOWN && known.putIfAbsent(key, true) == null) {
                others.add(Map.of(
                        "words", question.words().value().strip(),
                        "lang", question.language().code()));
            }
        });
        return others;
    }

    /** The words that most of its questions have in common, as a proposal. */
    static List<String> words(Group group) {
        Map<String, Integer> times = new HashMap<>();
        group.questions()
                .forEach(question -> new HashSet<>(
                                List.of(Lesson.keyOf(question.words().value()).split(" ", -1)))
                        .forEach(word -> times.merge(word, 1, Integer::sum)));
        return times.entrySet().stream()
                .filter(word -> word.getKey().length() >= TELLING_WORD && 2 * word.getValue() >= group.size())
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> word) -> -word.getValue())
                        .thenComparing(word -> -word.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
