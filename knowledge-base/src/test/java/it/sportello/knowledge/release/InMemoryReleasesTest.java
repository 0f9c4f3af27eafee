package it.sportello.knowledge.release;

import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.InMemoryArticles;
import it.sportello.knowledge.article.InMemoryKnowledge;
import it.sportello.knowledge.article.InMemoryOffices;
import it.sportello.knowledge.article.Offices;
import java.time.InstantSource;

class InMemoryReleasesTest implements ReleasesContract {
    private final InMemoryKnowledge knowledge = new InMemoryKnowledge(InstantSource.system());
    private final Releases releases = new InMemoryReleases(knowledge);

    @Override
    public Releases releases() {
        return releases;
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
    public StaffId staff() {
        return new StaffId(7);
    }
}
