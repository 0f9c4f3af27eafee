package it.sportello.storage;

import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.catalogue.Catalogue;
import it.sportello.knowledge.catalogue.CatalogueContract;
import it.sportello.knowledge.release.Releases;
import it.sportello.knowledge.review.Reviews;
import it.sportello.storage.embedded.TestDatabase;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Looking articles up on PostgreSQL. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgCatalogueTest implements CatalogueContract {
    private final TestStorage storage;

    PgCatalogueTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Override
    public Catalogue catalogue() {
        return storage.ports().catalogue();
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
    public Reviews reviews() {
        return storage.ports().reviews();
    }
}
