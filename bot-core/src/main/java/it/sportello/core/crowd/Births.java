package it.sportello.core.crowd;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which articles were born from a person's answer, and how many questions the bot has answered with each since. */
public interface Births {

    /**
     * An article that began as an answer to citizens.
     *
     * @param questions that the person answered
     * @param saved questions that the bot has answered with it since: each would have been a ticket
     */
    record Birth(ArticleId article, Instant at, int questions, long saved) {
        public Birth {
            Objects.requireNonNull(article, "article");
            Objects.requireNonNull(at, "at");
        }
    }

    /** Notes a birth; an article is born once. */
    Future<Void> born(ArticleId article, int questions, StaffId who);

    /** Whether that article was born so. */
    Future<Optional<Birth>> of(ArticleId article);

    /** All of them, the one that saved most first. */
    Future<List<Birth>> all();

    /**
     * Counts the bot's answers of this hour and the one before by article, so that the figures survive the messages. Any
     * number of nodes may do so, as often as they like.
     */
    Future<Void> count();
}
