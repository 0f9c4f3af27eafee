package it.sportello.knowledge.article;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An article as lists and choosers name it, without its texts.
 *
 * @param owner the office that answers for the latest version
 * @param titles of the latest version
 * @param version the latest one
 * @param published the version that the latest release holds; empty while it is only a draft
 */
public record ListedArticle(
        ArticleId id, OfficeId owner, Map<Language, String> titles, int version, Optional<Integer> published) {
    public ListedArticle {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(owner, "owner");
        titles = Map.copyOf(titles);
        Objects.requireNonNull(published, "published");
    }

    /** The title in that language, in Italian or in any language, or else the id. */
    public String title(Language language) {
        return Wording.in(titles, language).orElse(id.value());
    }

    /** Whether citizens read some version of it. */
    public boolean isInService() {
        return published.isPresent();
    }

    /** Whether citizens read exactly the latest version. */
    public boolean isPublished() {
        return published.filter(released -> released == version).isPresent();
    }

    /** Whether citizens read an earlier version. */
    public boolean isChanged() {
        return isInService() && !isPublished();
    }
}
