package it.sportello.storage;

import it.sportello.knowledge.publishing.Publications;
import it.sportello.knowledge.publishing.PublicationsContract;
import it.sportello.storage.embedded.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Publications on PostgreSQL. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgPublicationsTest implements PublicationsContract {
    private final TestStorage storage;

    PgPublicationsTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Override
    public Publications publications() {
        return storage.ports().publications();
    }

    @Override
    public void letPass(Duration time) {
        storage.letPass(time);
    }
}
