package it.sportello.knowledge.freshness;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.InMemoryArticles;
import it.sportello.knowledge.article.InMemoryKnowledge;
import it.sportello.knowledge.article.InMemoryOffices;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.fact.Facts;
import it.sportello.knowledge.fact.InMemoryFacts;
import it.sportello.knowledge.release.InMemoryReleases;
import it.sportello.knowledge.release.Releases;
import java.time.InstantSource;
import java.time.LocalDate;

class InMemoryRemindersTest implements RemindersContract {
    private final InMemoryKnowledge knowledge = new InMemoryKnowledge(InstantSource.system());
    private final InMemoryReminders reminders = new InMemoryReminders(knowledge);
    private final Releases releases = new InMemoryReleases(knowledge);

    @Override
    public Reminders reminders() {
        return reminders;
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
    public Facts facts() {
        return new InMemoryFacts(knowledge);
    }

    @Override
    public Releases releases() {
        return releases;
    }

    @Override
    public void answered(ArticleId article, LocalDate day) {
        reminders.answered(article, day);
    }
}
