package it.sportello.storage;

import it.sportello.core.house.KeptDetails;
import it.sportello.core.house.KeptDetailsContract;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.embedded.TestDatabase;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Details on PostgreSQL. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgKeptDetailsTest implements KeptDetailsContract {
    private final TestStorage storage;

    PgKeptDetailsTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Override
    public KeptDetails details() {
        return storage.ports().keptDetails();
    }

    @Override
    public StaffId anna() {
        return storage.staff("anna");
    }
}
