package it.sportello.knowledge.writing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What there is to say about a text.
 *
 * @param ease empty where the text is too short to be judged
 * @param hints in the order of the text, at most a dozen of a kind
 */
public record Advice(Optional<Ease> ease, int words, int sentences, List<Hint> hints) {
    public Advice {
        Objects.requireNonNull(ease, "ease");
        hints = List.copyOf(hints);
    }

    /**
     * How easily a text is read.
     *
     * @param points 0 to 100: by Gulpease's formula in Italian, by Flesch's in other languages
     */
    public record Ease(double points) {
        private static final double EASY = 80;
        private static final double FAIR = 60;
        private static final double HARD = 40;

        /** Who finds it easy: with a primary, a middle, a secondary school certificate, or hardly anybody. */
        public enum Grade {
            ALL,
            MIDDLE,
            SECONDARY,
            FEW
        }

        public Grade grade() {
            if (points >= EASY) {
                return Grade.ALL;
            }
            if (points >= FAIR) {
                return Grade.MIDDLE;
            }
            return points >= HARD ? Grade.SECONDARY : Grade.FEW;
        }
    }

    /**
     * One thing that could be better.
     *
     * @param found the words of the text that it is about
     * @param more what helps: plainer words, or a number of words or letters
     */
    public record Hint(Kind kind, String found, String more) {
        public Hint {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(found, "found");
            Objects.requireNonNull(more, "more");
        }
    }

    /** What a hint is about. */
    public enum Kind {
        /** An office's word for which there is a plainer one. */
        PLAINER,
        /** A sentence of so many words. */
        LONG_SENTENCE,
        /** Letters that stand for words which the text does not say. */
        ACRONYM,
        /** Words in capitals, which are read letter by letter. */
        CAPITALS,
        /** An answer of so many letters. */
        LONG_ANSWER
    }
}
