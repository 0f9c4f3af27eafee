package it.sportello.core.learning;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * A question as an example of an article, as people have taught it.
 *
 * @param id by which a person's decision names it
 * @param words as they were said last
 * @param kinds in which it was taught
 * @param times in how many conversations
 * @param last when it was taught last
 */
public record Suggestion(
        long id, ArticleId article, Language language, Words words, Set<Lesson.Kind> kinds, int times, Instant last) {
    public Suggestion {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(words, "words");
        kinds = Set.copyOf(kinds);
        Objects.requireNonNull(last, "last");
    }
}
