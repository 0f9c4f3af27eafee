package it.sportello.knowledge.catalogue;

import it.sportello.knowledge.article.KeptArticle;
import java.util.List;

/**
 * What was found.
 *
 * @param articles those of the part that was asked for
 * @param total of all parts
 */
public record Found(List<KeptArticle> articles, int total) {
    public Found {
        articles = List.copyOf(articles);
    }
}
