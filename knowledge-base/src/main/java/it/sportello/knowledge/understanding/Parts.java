package it.sportello.knowledge.understanding;

import it.sportello.core.message.Language;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a message may fall apart into several questions: at the ends of sentences, or at one of the words for "and". */
public final class Parts {
    /** Whoever writes more tells a story. */
    private static final int LONGEST = 400;

    private static final int MOST_SENTENCES = 4;
    private static final int MOST_CONNECTIVES = 3;

    private final Map<Language, Pattern> connectives;

    Parts(List<DeskWords> desk) {
        this.connectives = desk.stream()
                .filter(words -> !words.connectives().isEmpty())
                .collect(Collectors.toMap(DeskWords::language, Parts::anyOf));
    }

    private static Pattern anyOf(DeskWords words) {
        String all = words.connectives().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("\\s+(?:" + all + ")\\s+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Its sentences; one alone where there are none to tell apart, or too many. */
    public List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        if (text.length() <= LONGEST) {
            BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
            breaks.setText(text);
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
                sentences.addAll(text.substring(from, to)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList());
                from = to;
            }
        }
        return sentences.isEmpty() || sentences.size() > MOST_SENTENCES ? List.of(text) : sentences;
    }

    /** The few ways to cut it in two at a connective of that language. */
    public List<List<String>> halves(String text, Language language) {
        if (text.length() > LONGEST || !connectives.containsKey(language)) {
            return List.of();
        }
        Matcher found = connectives.get(language).matcher(text);
        return found.results()
                .limit(MOST_CONNECTIVES)
                .map(at -> List.of(text.substring(0, at.start()), text.substring(at.end())))
                .toList();
    }
}
