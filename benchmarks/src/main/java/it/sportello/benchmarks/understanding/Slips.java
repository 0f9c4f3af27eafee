package it.sportello.benchmarks.understanding;

import it.sportello.knowledge.intent.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Slips of the finger: in some words of a question a letter changes places with the next, falls out, or comes twice. */
public final class Slips {
    /** In a shorter word a slip makes another word sooner than a misspelt one. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private static final long SEED = 41;

    private Slips() {}

    /** Each question with slips in that many words, or in all that are long enough; the same question slips alike. */
    public static List<Example> in(int words, List<Example> questions) {
        return questions.stream()
                .map(question -> new Example(question.intent(), in(words, question.text())))
                .toList();
    }

    private static String in(int words, String text) {
        Random random = new Random(SEED + text.hashCode());
        List<MatchResult> found = new ArrayList<>(WORD.matcher(text).results().toList());
        Collections.shuffle(found, random);
        StringBuilder slipped = new StringBuilder(text);
        found.stream()
                .limit(words)
                .sorted(Comparator.comparingInt((MatchResult word) -> -word.start()))
                .forEach(word -> slipped.replace(word.start(), word.end(), slip(word.group(), random)));
        return slipped.toString();
    }

    private static String slip(String word, Random random) {
        int at = random.nextInt(word.length() - 1);
        String before = word.substring(0, at);
        char letter = word.charAt(at);
        char next = word.charAt(at + 1);
        return switch (random.nextInt(3)) {
            case 0 ->
                letter == next ? before + word.substring(at + 1) : before + next + letter + word.substring(at + 2);
            case 1 -> before + word.substring(at + 1);
            default -> before + letter + word.substring(at);
        };
    }
}
