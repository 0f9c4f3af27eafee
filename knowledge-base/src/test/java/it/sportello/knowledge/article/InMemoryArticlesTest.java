package it.sportello.knowledge.article;

import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.release.InMemoryReleases;
import it.sportello.knowledge.release.Releases;
import java.time.InstantSource;

class InMemoryArticlesTest implements ArticlesContract {
    private final InMemoryKnowledge knowledge = new InMemoryKnowledge(InstantSource.system());
    private final Releases releases = new InMemoryReleases(knowledge);

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

    @Override
    public StaffId staff() {
        return new StaffId(7);
    }
}
