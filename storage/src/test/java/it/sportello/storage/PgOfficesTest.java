package it.sportello.storage;

import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.article.OfficesContract;
import it.sportello.storage.embedded.TestDatabase;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Offices on PostgreSQL. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgOfficesTest implements OfficesContract {
    private final TestStorage storage;

    PgOfficesTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Override
    public Offices offices() {
        return storage.ports().offices();
    }
}
