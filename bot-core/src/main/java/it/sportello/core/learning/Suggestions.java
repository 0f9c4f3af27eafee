package it.sportello.core.learning;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import java.util.List;
import java.util.Set;

/**
 * What people have taught, until a person decides on it. Lessons come with the turns of conversations and go with them:
 * who is forgotten has taught nothing.
 */
public interface Suggestions {

    /**
     * Those that wait for a decision: one for each question of an article in a language, however often it was taught, the
     * most frequent first, then the latest. What was rejected only is none.
     */
    Future<List<Suggestion>> waiting(int limit);

    /** Those of these ids that still wait. */
    Future<List<Suggestion>> find(Set<Long> ids);

    /** A member of staff teaches with the question of a ticket; nothing happens where the ticket is gone. */
    Future<Void> teach(long ticket, Lesson lesson);

    /** Learnt or dismissed: these questions are never suggested for their articles again, whoever teaches them. */
    Future<Void> settle(Set<Long> ids);

    /** The questions that citizens say this article does not answer, the most frequent first, then the latest. */
    Future<List<Suggestion>> rejected(ArticleId article, int limit);
}
