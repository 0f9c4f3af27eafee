package it.sportello.knowledge.gold;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import java.util.Objects;
import java.util.Optional;

/**
 * A question whose right answer the staff know.
 *
 * @param id 0 before it is kept
 * @param expected the article that answers it; empty where none should
 */
public record GoldQuestion(long id, Words words, Language language, Optional<ArticleId> expected) {
    /** As long as an example may be. */
    public static final int LONGEST = 300;

    public GoldQuestion {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(expected, "expected");
    }
}
