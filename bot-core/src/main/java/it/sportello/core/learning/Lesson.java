package it.sportello.core.learning;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people have taught about an article and a question.
 *
 * @param words of the question; what names a person in them is masked, whoever makes a lesson
 */
public record Lesson(Kind kind, ArticleId article, Language language, Words words) {
    /** As long as an example may be. */
    public static final int LONGEST = 300;

    private static final int FEWEST_LETTERS = 3;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** How it was taught. */
    public enum Kind {
        /** Asked which article was meant, the citizen chose this one. */
        CHOSEN,
        /** A member of staff said that the question belongs to it. */
        ASSIGNED,
        /** The citizen was thankful for this answer. */
        THANKED,
        /** The citizen said that this answer was not what was meant. */
        REJECTED
    }

    public Lesson {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(language, "language");
        words = new Words(
                Discretion.mask(BLANKS.matcher(words.value()).replaceAll(" ").strip()));
    }

    /** Empty where nobody could learn from those words: a number, a smiley, a pasted document. */
    public static Optional<Lesson> of(Kind kind, ArticleId article, Language language, Words words) {
        if (words.value().length() > LONGEST) {
            return Optional.empty();
        }
        Lesson lesson = new Lesson(kind, article, language, words);
        long letters = lesson.key().codePoints().filter(Character::isLetter).count();
        return letters < FEWEST_LETTERS ? Optional.empty() : Optional.of(lesson);
    }

    /** The same for questions that differ in case, accents, punctuation and blanks only. */
    public String key() {
        return keyOf(words.value());
    }

    public static String keyOf(String question) {
        String plain = MARKS.matcher(Normalizer.normalize(question, Normalizer.Form.NFD))
                .replaceAll("");
        return NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
