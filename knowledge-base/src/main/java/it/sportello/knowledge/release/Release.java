package it.sportello.knowledge.release;

import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Office;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One immutable published state of the whole knowledge base.
 *
 * @param number from 1, growing by one
 * @param articles by id, as citizens read them: with what the facts say in place of their names
 * @param model the trained model, as the training wrote it
 */
public record Release(long number, Instant published, List<Office> offices, List<Article> articles, Model model) {
    public Release {
        Objects.requireNonNull(published, "published");
        offices = List.copyOf(offices);
        articles = List.copyOf(articles);
        Objects.requireNonNull(model, "model");
    }

    /** The same with what was trained from it. */
    public Release with(Model trained) {
        return new Release(number, published, offices, articles, trained);
    }
}
