package it.sportello.storage;

import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.release.Releases;
import it.sportello.knowledge.release.ReleasesContract;
import it.sportello.storage.embedded.TestDatabase;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Releases on PostgreSQL. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgReleasesTest implements ReleasesContract {
    private final TestStorage storage;

    PgReleasesTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
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
