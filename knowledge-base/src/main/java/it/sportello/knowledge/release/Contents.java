package it.sportello.knowledge.release;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.knowledge.fact.FactId;
import java.util.HashMap;
import java.util.Map;

/** Which version of each article and of each fact a release holds. */
public record Contents(Map<ArticleId, Integer> articles, Map<FactId, Integer> facts) {
    public static final Contents NOTHING = new Contents(Map.of(), Map.of());

    public Contents {
        articles = Map.copyOf(articles);
        facts = Map.copyOf(facts);
    }

    /** Articles that name no fact. */
    public static Contents of(Map<ArticleId, Integer> articles) {
        return new Contents(articles, Map.of());
    }

    /** The same with these versions instead of those that it holds. */
    public Contents with(Contents newer) {
        Map<ArticleId, Integer> nextArticles = new HashMap<>(articles);
        nextArticles.putAll(newer.articles);
        Map<FactId, Integer> nextFacts = new HashMap<>(facts);
        nextFacts.putAll(newer.facts);
        return new Contents(nextArticles, nextFacts);
    }

    public Contents without(ArticleId article) {
        Map<ArticleId, Integer> next = new HashMap<>(articles);
        next.remove(article);
        return new Contents(next, facts);
    }

    /** Whether it holds nothing that the other does not hold. */
    public boolean isPartOf(Contents other) {
        return other.articles.entrySet().containsAll(articles.entrySet())
                && other.facts.entrySet().containsAll(facts.entrySet());
    }
}
