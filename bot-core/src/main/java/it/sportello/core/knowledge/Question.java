package it.sportello.core.knowledge;

import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What the knowledge base is asked.
 *
 * @param words what the citizen typed
 * @param language the language that the conversation is held in
 * @param channel on which the answer will be said
 * @param previous the article that the conversation is about, for a short follow-up
 * @param now for the dates of validity
 */
public record Question(Words words, Language language, ChannelName channel, Optional<ArticleId> previous, Instant now) {
    public Question {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(now, "now");
    }
}
