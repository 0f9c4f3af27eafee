package it.sportello.knowledge.gold;

import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import java.util.Objects;

/**
 * What a citizen asked.
 *
 * @param id of the message
 * @param language in which it was understood
 */
public record RecentQuestion(long id, Words words, Language language) {
    public RecentQuestion {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(language, "language");
    }
}
