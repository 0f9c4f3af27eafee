package it.sportello.storage;

import it.sportello.knowledge.gold.GoldQuestions;
import it.sportello.knowledge.gold.GoldQuestionsContract;
import it.sportello.storage.embedded.TestDatabase;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Gold questions on PostgreSQL. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgGoldQuestionsTest implements GoldQuestionsContract {
    private final TestStorage storage;

    PgGoldQuestionsTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Override
    public GoldQuestions questions() {
        return storage.ports().goldQuestions();
    }
}
