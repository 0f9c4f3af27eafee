package it.sportello.knowledge.files;

import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.gold.GoldQuestion;
import java.util.List;

/** Offices in their order, their articles and facts, and the gold questions, as one file holds them. */
public record Knowledge(List<Office> offices, List<Article> articles, List<Fact> facts, List<GoldQuestion> gold) {
    public Knowledge {
        offices = List.copyOf(offices);
        articles = List.copyOf(articles);
        facts = List.copyOf(facts);
        gold = List.copyOf(gold);
    }

    /** Without facts and gold questions. */
    public Knowledge(List<Office> offices, List<Article> articles) {
        this(offices, articles, List.of(), List.of());
    }
}
