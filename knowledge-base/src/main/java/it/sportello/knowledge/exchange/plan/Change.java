package it.sportello.knowledge.exchange.plan;

import it.sportello.knowledge.article.Article;
import java.util.Objects;

/**
 * One article as it is to be.
 *
 * @param basedOn the version that it was compared with; 0 for a new one
 */
public record Change(Article article, int basedOn) implements Work {
    public Change {
        Objects.requireNonNull(article, "article");
    }

    public boolean isNew() {
        return basedOn == 0;
    }
}
