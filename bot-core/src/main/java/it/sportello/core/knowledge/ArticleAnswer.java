package it.sportello.core.knowledge;

import it.sportello.core.message.Markdown;
import java.util.Objects;

/** What an article answers in one language on one channel, ready to be said, with what goes beside it. */
public record ArticleAnswer(Topic topic, Markdown text, Beside beside) {
    public ArticleAnswer {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(beside, "beside");
    }

    /** With nothing beside it. */
    public ArticleAnswer(Topic topic, Markdown text) {
        this(topic, text, Beside.NOTHING);
    }
}
