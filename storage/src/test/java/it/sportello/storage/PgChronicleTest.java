package it.sportello.storage;

import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.history.Chronicle;
import it.sportello.knowledge.history.ChronicleContract;
import it.sportello.knowledge.release.Releases;
import it.sportello.storage.embedded.TestDatabase;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The past on PostgreSQL. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgChronicleTest implements ChronicleContract {
    private final TestStorage storage;

    PgChronicleTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Override
    public Chronicle chronicle() {
        return storage.ports().chronicle();
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
