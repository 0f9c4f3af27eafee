package it.sportello.desk.crowd;

import it.sportello.desk.choice.ArticleChoice;
import it.sportello.desk.ticket.Counter;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Offices;
import java.util.Objects;

/** From where the pages of groups know conversations, articles and offices. */
public record GroupSources(Counter counter, Articles articles, ArticleChoice choice, Offices offices) {
    public GroupSources {
        Objects.requireNonNull(counter, "counter");
        Objects.requireNonNull(articles, "articles");
        Objects.requireNonNull(choice, "choice");
        Objects.requireNonNull(offices, "offices");
    }
}
