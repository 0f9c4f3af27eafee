package it.sportello.knowledge.article;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Source;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where an article leads to and comes from.
 *
 * @param related articles that are offered below the answer, in that order; those that cannot be read are left out then
 */
public record References(List<ArticleId> related, Optional<Source> source) {
    public static final References NONE = new References(List.of(), Optional.empty());

    public References {
        related = List.copyOf(related);
        Objects.requireNonNull(source, "source");
    }
}
