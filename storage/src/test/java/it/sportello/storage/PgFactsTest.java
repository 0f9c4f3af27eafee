package it.sportello.storage;

import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.fact.Facts;
import it.sportello.knowledge.fact.FactsContract;
import it.sportello.knowledge.release.Releases;
import it.sportello.storage.embedded.TestDatabase;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts on PostgreSQL. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgFactsTest implements FactsContract {
    private final TestStorage storage;

    PgFactsTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Override
    public Facts facts() {
        return storage.ports().facts();
    }

    @Override
    public Articles articles() {
        return storage.ports().articles();
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
