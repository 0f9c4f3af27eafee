package it.sportello.knowledge.freshness;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One published answer that needs a look.
 *
 * @param owner the office to be reminded
 * @param day the last day, the day of review, or when it was last given; empty where there is none
 */
public record Reminder(ArticleId article, OfficeId owner, Optional<LocalDate> day) {
    public Reminder {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(day, "day");
    }
}
