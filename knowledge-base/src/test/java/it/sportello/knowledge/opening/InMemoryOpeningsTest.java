package it.sportello.knowledge.opening;

import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.InMemoryArticles;
import it.sportello.knowledge.article.InMemoryKnowledge;
import it.sportello.knowledge.article.InMemoryOffices;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.release.InMemoryReleases;
import it.sportello.knowledge.release.Releases;
import java.time.InstantSource;

class InMemoryOpeningsTest implements OpeningsContract {
    private final InMemoryKnowledge knowledge = new InMemoryKnowledge(InstantSource.system());
    private final Openings openings = new InMemoryOpenings(knowledge);
    private final Releases releases = new InMemoryReleases(knowledge);

    @Override
    public Openings openings() {
        return openings;
    }

    @Override
    public Articles articles() {
        return new InMemoryArticles(knowledge);
    }

    @Override
    public Offices offices() {
        return new InMemoryOffices(knowledge);
    }

    @Override
    public Releases releases() {
        return releases;
    }
}
