package it.sportello.storage;

import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.opening.Openings;
import it.sportello.knowledge.opening.OpeningsContract;
import it.sportello.knowledge.release.Releases;
import it.sportello.storage.embedded.TestDatabase;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Openings on PostgreSQL. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgOpeningsTest implements OpeningsContract {
    private final TestStorage storage;

    PgOpeningsTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Override
    public Openings openings() {
        return storage.ports().openings();
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
}
