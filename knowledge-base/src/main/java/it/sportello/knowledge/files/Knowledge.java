package it.sportello.knowledge.files;

import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Office;
import java.util.List;

/** Offices in their order and their articles, as one file holds them. */
public record Knowledge(List<Office> offices, List<Article> articles) {
    public Knowledge {
        offices = List.copyOf(offices);
        articles = List.copyOf(articles);
    }
}
