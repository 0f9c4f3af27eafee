package it.sportello.storage;

import it.sportello.knowledge.examination.Runs;
import it.sportello.knowledge.examination.RunsContract;
import it.sportello.storage.embedded.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Exams on PostgreSQL. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgRunsTest implements RunsContract {
    private final TestStorage storage;

    PgRunsTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Override
    public Runs runs() {
        return storage.ports().runs();
    }

    @Override
    public void letPass(Duration time) {
        storage.letPass(time);
    }
}
