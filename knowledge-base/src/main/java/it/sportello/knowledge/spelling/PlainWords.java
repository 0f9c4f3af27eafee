package it.sportello.knowledge.spelling;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A message as plain words: lower case, accents folded, elisions split, letters that were drawn out shortened, each
 * picture a word of its own, everything invisible dropped.
 */
public final class PlainWords {
    /** As much as the counter takes for a question; what follows is not read, so that no message costs more. */
    private static final int LONGEST = 2000;

    private static final int LONGEST_WORD = 40;

    private PlainWords() {}

    public static List<String> of(String text) {
        // Cut twice: normalising can make eighteen letters of one.
        String lower = beginning(Normalizer.normalize(beginning(text), Normalizer.Form.NFKD))
                .toLowerCase(Locale.ROOT);
        Cutting cutting = new Cutting();
        lower.codePoints().forEach(cutting::take);
        return cutting.done();
    }

    private static String beginning(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean splitsAPicture = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, splitsAPicture ? LONGEST - 1 : LONGEST);
    }

    /** Takes one sign after the other; each is looked at but once. */
    private static final class Cutting {
        /** So often in a row no word has a letter. */
        private static final int DRAWN_OUT = 3;

        private final List<String> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private int last;
        private int times;

        void take(int sign) {
            switch (Character.getType(sign)) {
                case Character.NON_SPACING_MARK,
                        Character.COMBINING_SPACING_MARK,
                        Character.ENCLOSING_MARK,
                        Character.FORMAT,
                        Character.MODIFIER_SYMBOL -> {}
                case Character.UPPERCASE_LETTER,
                        Character.LOWERCASE_LETTER,
                        Character.TITLECASE_LETTER,
                        Character.MODIFIER_LETTER,
                        Character.OTHER_LETTER -> takeLetter(sign);
                case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> add(sign);
                case Character.OTHER_SYMBOL -> takePicture(sign);
                default -> end();
            }
        }

        private void takeLetter(int letter) {
            add(letter);
            if (times >= DRAWN_OUT) {
                int surplus = times == DRAWN_OUT ? DRAWN_OUT - 1 : 1;
                word.setLength(word.length() - surplus * Character.charCount(letter));
            }
        }

        private void takePicture(int picture) {
            end();
            words.add(Character.toString(picture));
        }

        private void add(int sign) {
            times = sign == last ? times + 1 : 1;
            last = sign;
            word.appendCodePoint(sign);
        }

        private void end() {
            if (word.length() > 0) {
                int length =
                        word.length() <= LONGEST_WORD ? word.length() : word.offsetByCodePoints(0, LONGEST_WORD / 2);
                words.add(word.substring(0, length));
                word.setLength(0);
            }
            times = 0;
        }

        List<String> done() {
            end();
            return List.copyOf(words);
        }
    }
}
