package it.sportello.knowledge.article;

import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An article as it is kept.
 *
 * @param version of its text, from 1, growing with each save
 * @param published the version that the latest release holds; empty while it is only a draft
 * @param savedBy empty where the service itself saved it
 */
public record KeptArticle(
        Article article, int version, Optional<Integer> published, Instant saved, Optional<StaffId> savedBy) {
    public KeptArticle {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(saved, "saved");
        Objects.requireNonNull(savedBy, "savedBy");
    }

    /** Whether citizens read exactly this text. */
    public boolean isPublished() {
        return published.filter(released -> released == version).isPresent();
    }
}
