package it.sportello.knowledge.exchange.imports;

import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.InMemoryArticles;
import it.sportello.knowledge.article.InMemoryKnowledge;
import it.sportello.knowledge.article.InMemoryOffices;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.fact.Facts;
import it.sportello.knowledge.fact.InMemoryFacts;
import it.sportello.knowledge.gold.GoldQuestions;
import it.sportello.knowledge.gold.InMemoryGoldQuestions;
import it.sportello.knowledge.release.InMemoryReleases;
import it.sportello.knowledge.release.Releases;
import java.time.InstantSource;

class InMemoryImportsTest implements ImportsContract {
    private final InMemoryKnowledge knowledge = new InMemoryKnowledge(InstantSource.system());
    private final GoldQuestions gold = new InMemoryGoldQuestions();
    private final Imports imports = new InMemoryImports(knowledge, gold);

    @Override
    public Facts facts() {
        return new InMemoryFacts(knowledge);
    }

    @Override
    public GoldQuestions gold() {
        return gold;
    }

    @Override
    public Imports imports() {
        return imports;
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
        return new InMemoryReleases(knowledge);
    }

    @Override
    public StaffId staff() {
        return new StaffId(7);
    }
}
