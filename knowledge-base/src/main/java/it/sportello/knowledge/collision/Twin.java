package it.sportello.knowledge.collision;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import java.util.Objects;

/** The same question, or nearly the same, in two articles. */
public record Twin(Closeness closeness, Place one, Place other) {
    /** How near two questions are, the nearest first. */
    public enum Closeness {
        /** They differ in case, accents and punctuation at most. */
        EQUAL,
        /** They have the same words in other forms or in another order. */
        SAME_WORDS,
        /** One has a word more. */
        ONE_WORD_MORE
    }

    /** A question, and where it stands. */
    public record Place(ArticleId article, String title, Language language, String example) {
        public Place {
            Objects.requireNonNull(article, "article");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(example, "example");
        }
    }

    public Twin {
        Objects.requireNonNull(closeness, "closeness");
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
    }
}
