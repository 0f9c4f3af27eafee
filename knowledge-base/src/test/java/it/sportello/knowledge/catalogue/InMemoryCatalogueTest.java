package it.sportello.knowledge.catalogue;

import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.InMemoryArticles;
import it.sportello.knowledge.article.InMemoryKnowledge;
import it.sportello.knowledge.release.InMemoryReleases;
import it.sportello.knowledge.release.Releases;
import it.sportello.knowledge.review.InMemoryReviews;
import it.sportello.knowledge.review.Reviews;
import java.time.InstantSource;

class InMemoryCatalogueTest implements CatalogueContract {
    private final InMemoryKnowledge knowledge = new InMemoryKnowledge(InstantSource.system());
    private final Releases releases = new InMemoryReleases(knowledge);

    @Override
    public Catalogue catalogue() {
        return new InMemoryCatalogue(articles());
    }

    @Override
    public Articles articles() {
        return new InMemoryArticles(knowledge);
    }

    @Override
    public Releases releases() {
        return releases;
    }

    @Override
    public Reviews reviews() {
        return new InMemoryReviews(knowledge);
    }
}
