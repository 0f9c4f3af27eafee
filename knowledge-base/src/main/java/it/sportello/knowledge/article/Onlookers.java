package it.sportello.knowledge.article;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Who has an article before him just now, on whichever node. A courtesy among colleagues: it may be lost, and what is
 * older than {@link #LASTS} counts no more.
 */
public interface Onlookers {
    /** So long after his last sign someone counts as looking: two signs may go missing. */
    Duration LASTS = Duration.ofSeconds(35);

    /** So long after a sign that he wrote someone counts as writing. */
    Duration WRITING_LASTS = Duration.ofSeconds(60);

    /** Somebody who looks at an article. */
    record Onlooker(StaffId who, boolean writes) {
        public Onlooker {
            Objects.requireNonNull(who, "who");
        }
    }

    /** Somebody has the article before him. Nothing where there is no such article. */
    Future<Void> looks(ArticleId article, StaffId who, boolean writes);

    /** All who look at it, by their number. */
    Future<List<Onlooker>> of(ArticleId article);
}
