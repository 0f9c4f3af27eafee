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
        Article article,
        int version,
        Optional<Integer> published,
        Instant saved,
        Optional<StaffId> savedBy,
        Place place) {

    /** Where it lies. */
    public enum Place {
        /** On the desk. */
        OPEN,
        /** Before a second pair of eyes. */
        IN_REVIEW,
        /** Out of the way, until somebody brings it back. */
        ARCHIVED
    }

    public KeptArticle {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(saved, "saved");
        Objects.requireNonNull(savedBy, "savedBy");
        Objects.requireNonNull(place, "place");
    }

    /** On the desk. */
    public KeptArticle(
            Article article, int version, Optional<Integer> published, Instant saved, Optional<StaffId> savedBy) {
        this(article, version, published, saved, savedBy, Place.OPEN);
    }

    public boolean isArchived() {
        return place == Place.ARCHIVED;
    }

    /** Whether citizens read exactly this text. */
    public boolean isPublished() {
        return published.filter(released -> released == version).isPresent();
    }
}
