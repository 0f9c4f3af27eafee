package it.sportello.knowledge.spelling;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A message as plain words: lower case, accents folded, elisions split, letters that were drawn out shortened, each
 * picture a word of its own, everything invisible dropped.
 */
public final class PlainWords {
    /** As much as the counter takes for a question; what follows is not read, so that no message costs more. */
    private static final int LONGEST = 2000;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}\\p{Sk}]+");
    private static final Pattern PICTURE = Pattern.compile("\\p{So}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{So}]+");
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");
    private static final int LONGEST_WORD = 40;

    private PlainWords() {}

    public static List<String> of(String text) {
        // Cut twice: normalising can make eighteen letters of one.
        String lower = beginning(Normalizer.normalize(beginning(text), Normalizer.Form.NFKD))
                .toLowerCase(Locale.ROOT);
        String seen = UNSEEN.matcher(lower).replaceAll("");
        String pictures = PICTURE.matcher(seen).replaceAll(" $0 ");
        String words = NO_WORD.matcher(pictures).replaceAll(" ").strip();
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(" +", -1))
                        .map(PlainWords::shortened)
                        .toList();
    }

    private static String beginning(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean splitsAPicture = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, splitsAPicture ? LONGEST - 1 : LONGEST);
    }

    private static String shortened(String word) {
        String once = DRAWN_OUT.matcher(word).replaceAll("$1");
        return once.length() <= LONGEST_WORD ? once : once.substring(0, once.offsetByCodePoints(0, LONGEST_WORD / 2));
    }
}
