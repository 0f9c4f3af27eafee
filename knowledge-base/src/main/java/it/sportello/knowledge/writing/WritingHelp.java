package it.sportello.knowledge.writing;

import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.markup.Paragraphs;
import it.sportello.knowledge.writing.Advice.Hint;
import it.sportello.knowledge.writing.Advice.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what is being written and says how it could be read more easily. Immutable; threads may share it. */
public final class WritingHelp {
    /** Beyond, a reader has lost the beginning. */
    static final int LONGEST_SENTENCE = 25;
    /** As much as a telephone shows at once. */
    static final int LONGEST_ANSWER = 500;

    private static final int SHOWN = 12;
    private static final int EXCERPT = 60;
    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_LETTER_BEHIND = "(?![\\p{L}\\p{N}])";
    /** Of a page or a mailbox: it is not read aloud. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?://|www\\.)[^\\s<>]*[^\\s<>.,;:!?)]|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

    private static final Pattern ACRONYM =
            Pattern.compile(NO_LETTER_BEFORE + "\\p{Lu}{2,6}(?:\\.\\p{Lu})*" + NO_LETTER_BEHIND);
    private static final Pattern CAPITALS = Pattern.compile(
            NO_LETTER_BEFORE + "(?:\\p{Lu}{2,}(?:\\s+\\p{Lu}{2,})*\\s+\\p{Lu}{5,}|\\p{Lu}{7,})" + NO_LETTER_BEHIND);

    private final WritingGuide guide;
    private final Sentences sentences;
    private final Pattern heavy;

    public WritingHelp(WritingGuide guide) {
        this.guide = Objects.requireNonNull(guide, "guide");
        this.sentences = new Sentences(guide.abbreviations());
        this.heavy = Pattern.compile(guide.plainer().keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", NO_LETTER_BEFORE + "(?:", ")" + NO_LETTER_BEHIND)));
    }

    public Language language() {
        return guide.language();
    }

    public Advice read(Markdown text) {
        List<String> blocks = Paragraphs.of(text).stream()
                .map(paragraph -> ADDRESS.matcher(paragraph).replaceAll(" ").strip())
                .toList();
        List<String> all =
                blocks.stream().flatMap(block -> sentences.of(block).stream()).toList();
        String plain = String.join("\n", blocks);
        int words = all.stream().mapToInt(one -> Sentences.words(one).size()).sum();
        List<Hint> hints = Stream.of(plainer(plain), tooLong(all), acronyms(plain), capitals(plain), length(plain))
                .flatMap(kind -> kind.stream().distinct().limit(SHOWN))
                .toList();
        return new Advice(Readability.of(all, guide.language()), words, all.size(), hints);
    }

    private List<Hint> plainer(String text) {
        if (guide.plainer().isEmpty()) {
            return List.of();
        }
        String lower = text.replace('’', '\'').toLowerCase(Locale.ROOT);
        return heavy.matcher(lower)
                .results()
                .map(MatchResult::group)
                .map(found -> new Hint(Kind.PLAINER, found, guide.plainer().getOrDefault(found, "")))
                .toList();
    }

    private static List<Hint> tooLong(List<String> sentences) {
        List<Hint> hints = new ArrayList<>();
        for (String sentence : sentences) {
            int words = Sentences.words(sentence).size();
            if (words > LONGEST_SENTENCE) {
                hints.add(new Hint(Kind.LONG_SENTENCE, beginning(sentence), String.valueOf(words)));
            }
        }
        return hints;
    }

    /** Explained is what stands in brackets, or before some. */
    private List<Hint> acronyms(String text) {
        return ACRONYM.matcher(CAPITALS.matcher(text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(acronym -> !guide.acronyms().contains(acronym.replace(".", "")))
                .filter(acronym -> !text.contains("(" + acronym + ")") && !text.contains(acronym + " ("))
                .map(acronym -> new Hint(Kind.ACRONYM, acronym, ""))
                .toList();
    }

    private static List<Hint> capitals(String text) {
        return CAPITALS.matcher(text)
                .results()
                .map(found -> new Hint(Kind.CAPITALS, beginning(found.group()), ""))
                .toList();
    }

    private static List<Hint> length(String text) {
        int letters = text.strip().length();
        return letters > LONGEST_ANSWER ? List.of(new Hint(Kind.LONG_ANSWER, "", String.valueOf(letters))) : List.of();
    }

    private static String beginning(String text) {
        if (text.length() <= EXCERPT) {
            return text;
        }
        int space = text.lastIndexOf(' ', EXCERPT);
        return text.substring(0, space > 0 ? space : text.offsetByCodePoints(0, EXCERPT / 2)) + "…";
    }
}
