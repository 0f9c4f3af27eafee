package it.sportello.knowledge.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts words into sentences, but not behind an abbreviation, an initial, or before a word that goes on in small. */
record Sentences(Set<String> abbreviations) {
    /** A mark that may end a sentence, with the brackets and quotes that close behind it, and what comes next. */
    private static final Pattern END = Pattern.compile("[.!?…]+[\\p{Pe}\\p{Pf}\"']*\\s+(?=(\\S))");

    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{N}]+(?:\\.[\\p{L}\\p{N}]+)*)\\.$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,:/-][\\p{L}\\p{N}]+)*");

    Sentences {
        abbreviations = Set.copyOf(abbreviations);
    }

    List<String> of(String block) {
        List<String> sentences = new ArrayList<>();
        Matcher end = END.matcher(block);
        int from = 0;
        while (end.find()) {
            if (endsHere(block.substring(from, end.end()).strip(), end.group(1).codePointAt(0))) {
                sentences.add(block.substring(from, end.end()).strip());
                from = end.end();
            }
        }
        sentences.add(block.substring(from).strip());
        return sentences.stream().filter(one -> !words(one).isEmpty()).toList();
    }

    private boolean endsHere(String before, int next) {
        if (Character.isLowerCase(next)) {
            return false;
        }
        Matcher last = LAST_WORD.matcher(before);
        return !last.find() || !isShortened(last.group(1));
    }

    private boolean isShortened(String word) {
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return initial || abbreviations.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Numbers with their points, times and dates are one word; an article that lost its vowel is a word of its own. */
    static List<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(found -> found.group()).toList();
    }
}
