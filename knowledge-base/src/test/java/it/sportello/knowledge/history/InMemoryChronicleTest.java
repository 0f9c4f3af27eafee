package it.sportello.knowledge.history;

import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.InMemoryArticles;
import it.sportello.knowledge.article.InMemoryKnowledge;
import it.sportello.knowledge.release.InMemoryReleases;
import it.sportello.knowledge.release.Releases;
import java.time.Instant;

class InMemoryChronicleTest implements ChronicleContract {
    private final InMemoryKnowledge knowledge = new InMemoryKnowledge(this::later);
    private final Releases releases = new InMemoryReleases(knowledge);

    private Instant now = Instant.parse("2026-03-03T08:00:00Z");

    /** Each look at the clock takes a second, so that no two releases are published at once. */
    private Instant later() {
        now = now.plusSeconds(1);
        return now;
    }

    @Override
    public Chronicle chronicle() {
        return new InMemoryChronicle(knowledge);
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
    public StaffId staff() {
        return new StaffId(7);
    }
}
