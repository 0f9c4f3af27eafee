package it.sportello.storage;

import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Onlookers;
import it.sportello.knowledge.article.OnlookersContract;
import it.sportello.storage.embedded.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Who looks at articles on PostgreSQL. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgOnlookersTest implements OnlookersContract {
    private final TestStorage storage;

    PgOnlookersTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Override
    public Onlookers onlookers() {
        return storage.ports().onlookers();
    }

    @Override
    public Articles articles() {
        return storage.ports().articles();
    }

    @Override
    public StaffId staff(String name) {
        return storage.staff(name);
    }

    @Override
    public void letPass(Duration time) {
        storage.letPass(time);
    }
}
