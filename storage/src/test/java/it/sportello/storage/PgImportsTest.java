package it.sportello.storage;

import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.exchange.imports.Imports;
import it.sportello.knowledge.exchange.imports.ImportsContract;
import it.sportello.knowledge.fact.Facts;
import it.sportello.knowledge.gold.GoldQuestions;
import it.sportello.knowledge.release.Releases;
import it.sportello.storage.embedded.TestDatabase;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Imports on PostgreSQL. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgImportsTest implements ImportsContract {
    private final TestStorage storage;

    PgImportsTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Override
    public Imports imports() {
        return storage.ports().imports();
    }

    @Override
    public Facts facts() {
        return storage.ports().facts();
    }

    @Override
    public GoldQuestions gold() {
        return storage.ports().goldQuestions();
    }

    @Override
    public Articles articles() {
        return storage.ports().articles();
    }

    @Override
    public Offices offices() {
        return storage.ports().offices();
    }

    @Override
    public Releases releases() {
        return storage.ports().releases();
    }

    @Override
    public StaffId staff() {
        return storage.staff("anna");
    }
}
