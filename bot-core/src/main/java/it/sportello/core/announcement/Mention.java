package it.sportello.core.announcement;

import it.sportello.core.learning.Lesson;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether a question names something. Case, accents and signs do not matter, nor does the last letter of a longer word,
 * so that one perdita is found in two perdite.
 */
final class Mention {
    /** In a shorter word the last letter makes another word sooner than a plural. */
    private static final int LONG_WORD = 5;

    private Mention() {}

    static boolean isIn(String question, List<String> expressions) {
        String words = ' ' + folded(question) + ' ';
        return expressions.stream()
                .map(Mention::folded)
                .filter(expression -> !expression.isEmpty())
                .anyMatch(expression -> words.contains(' ' + expression + ' '));
    }

    private static String folded(String text) {
        List<String> words = Arrays.asList(Lesson.keyOf(text).split(" ", -1));
        return words.stream().map(Mention::beginning).collect(Collectors.joining(" "));
    }

    private static String beginning(String word) {
        boolean plain = word.length() >= LONG_WORD && word.chars().allMatch(Character::isLetter);
        return plain ? word.substring(0, word.length() - 1) : word;
    }
}
