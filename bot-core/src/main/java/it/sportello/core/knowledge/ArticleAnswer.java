package it.sportello.core.knowledge;

import it.sportello.core.message.Markdown;
import java.util.Objects;

/** What an article answers in one language on one channel, ready to be said. */
public record ArticleAnswer(Topic topic, Markdown text) {
    public ArticleAnswer {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(text, "text");
    }
}
