package it.sportello.core.learning;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import java.time.Instant;

/** A lesson as the twin keeps it. */
public record Taught(long id, ConversationKey by, Lesson lesson, Instant at) {

    /** What lessons have in common that a person decides on together. */
    public record Question(ArticleId article, Language language, String key) {}

    public Question question() {
        return new Question(lesson.article(), lesson.language(), lesson.key());
    }

    /** Whether the same was taught in the same conversation. */
    public boolean isSame(Taught other) {
        return by.equals(other.by)
                && lesson.kind() == other.lesson.kind()
                && question().equals(other.question());
    }

    boolean isRejection() {
        return lesson.kind() == Lesson.Kind.REJECTED;
    }
}
