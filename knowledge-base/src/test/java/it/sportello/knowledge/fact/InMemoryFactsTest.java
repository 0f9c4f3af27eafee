package it.sportello.knowledge.fact;

import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.InMemoryArticles;
import it.sportello.knowledge.article.InMemoryKnowledge;
import it.sportello.knowledge.release.InMemoryReleases;
import it.sportello.knowledge.release.Releases;
import java.time.InstantSource;

class InMemoryFactsTest implements FactsContract {
    private final InMemoryKnowledge knowledge = new InMemoryKnowledge(InstantSource.system());

    @Override
    public Facts facts() {
        return new InMemoryFacts(knowledge);
    }

    @Override
    public Articles articles() {
        return new InMemoryArticles(knowledge);
    }

    @Override
    public Releases releases() {
        return releases;
    }

    private final Releases releases = new InMemoryReleases(knowledge);

    @Override
    public StaffId staff() {
        return new StaffId(7);
    }
}
